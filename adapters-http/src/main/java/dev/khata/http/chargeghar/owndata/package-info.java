/**
 * What is kept of a user of ChargeGhar, as a file for them.
 *
 * <p>May use the contract's root, the HTTP framework, the file's own package and the use cases;
 * knows no other wing.
 */
@NullMarked
package dev.khata.http.chargeghar.owndata;

import org.jspecify.annotations.NullMarked;
