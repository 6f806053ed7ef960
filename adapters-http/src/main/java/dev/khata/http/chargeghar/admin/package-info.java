/**
 * The accounts of everybody, for admins: listed, made and changed.
 *
 * <p>May use the contract's root, the HTTP framework and the use cases; knows no other wing.
 */
@NullMarked
package dev.khata.http.chargeghar.admin;

import org.jspecify.annotations.NullMarked;
