/**
 * The sandbox: a gateway that takes no real money, for development and tests. This is its client;
 * the server is a package of its own. May use the calls of this module.
 */
@NullMarked
package dev.khata.payments.sandbox;

import org.jspecify.annotations.NullMarked;
