/**
 * Vendors of text messages: what they have in common. May use the domain and the libraries of this
 * module.
 */
@NullMarked
package dev.khata.sms;

import org.jspecify.annotations.NullMarked;
