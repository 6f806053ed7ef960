/**
 * JSON over HTTP with gateways: requests, answers and signatures. May use the domain, the package
 * of calls and the libraries of this module.
 */
@NullMarked
package dev.khata.payments.json;

import org.jspecify.annotations.NullMarked;
