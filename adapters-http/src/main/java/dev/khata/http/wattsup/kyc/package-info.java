/**
 * Handing in papers, at sign-up or later, and seeing what became of them.
 *
 * <p>May use the contract's root, the HTTP framework and the use cases; knows no other wing.
 */
@NullMarked
package dev.khata.http.wattsup.kyc;

import org.jspecify.annotations.NullMarked;
