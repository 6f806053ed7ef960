/**
 * Who may do what in Gencharge: admins and the roles that they hold.
 *
 * <p>May use the contract's root, the HTTP framework and the use cases; knows no other wing.
 */
@NullMarked
package dev.khata.http.gencharge.access;

import org.jspecify.annotations.NullMarked;
