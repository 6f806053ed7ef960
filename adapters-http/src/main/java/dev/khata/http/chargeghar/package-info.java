/**
 * The ChargeGhar contract: what its wings share, and how it words its errors. Each area of it has a
 * package of its own below.
 *
 * <p>May use the HTTP framework and the use cases; knows no other contract.
 */
@NullMarked
package dev.khata.http.chargeghar;

import org.jspecify.annotations.NullMarked;
