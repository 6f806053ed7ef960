/**
 * Gateways that take messages over HTTP, each described by a file. May use the domain, Jackson, and
 * from this module what its vendors have in common.
 */
@NullMarked
package dev.khata.sms.gateway;

import org.jspecify.annotations.NullMarked;
