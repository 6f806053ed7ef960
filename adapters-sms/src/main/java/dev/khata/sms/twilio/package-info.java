/**
 * Twilio's Messages API. May use the domain, Twilio's SDK, and from this module what its vendors
 * have in common.
 */
@NullMarked
package dev.khata.sms.twilio;

import org.jspecify.annotations.NullMarked;
