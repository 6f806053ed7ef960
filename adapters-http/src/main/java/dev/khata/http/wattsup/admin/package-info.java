/**
 * Reviewing papers: the list of users, an application and its pictures, decisions, the audit log.
 *
 * <p>May use the contract's root, the HTTP framework and the use cases; knows no other wing.
 */
@NullMarked
package dev.khata.http.wattsup.admin;

import org.jspecify.annotations.NullMarked;
