/**
 * The WattsUp contract: its endpoints, what they take and give, and how it words its errors.
 *
 * <p>May use the HTTP framework and the use cases; knows no other contract.
 */
@NullMarked
package dev.khata.http.wattsup;

import org.jspecify.annotations.NullMarked;
