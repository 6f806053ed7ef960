/**
 * The devices on which users run the app.
 *
 * <p>May use the contract's root, the HTTP framework and the use cases; knows no other wing.
 */
@NullMarked
package dev.khata.http.chargeghar.devices;

import org.jspecify.annotations.NullMarked;
