/**
 * Users of Gencharge: how they sign up and log in, and what they do with their own account.
 *
 * <p>May use the contract's root, the HTTP framework and the use cases; knows no other wing.
 */
@NullMarked
package dev.khata.http.gencharge.identity;

import org.jspecify.annotations.NullMarked;
