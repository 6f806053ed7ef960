/**
 * What gateways know messages by: registered template ids, senders and texts. May use the domain
 * alone.
 */
@NullMarked
package dev.khata.sms.template;

import org.jspecify.annotations.NullMarked;
