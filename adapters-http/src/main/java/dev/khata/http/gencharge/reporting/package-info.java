/**
 * Reports in Gencharge: lists for operators, as JSON and as files.
 *
 * <p>May use the contract's root, the HTTP framework and the use cases; knows no other wing.
 */
@NullMarked
package dev.khata.http.gencharge.reporting;

import org.jspecify.annotations.NullMarked;
