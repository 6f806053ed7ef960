/**
 * Who may do what: roles are made and changed, given and taken away, and nobody gives or takes what
 * they don't hold themselves.
 *
 * <p>A part of identity; may use the rest of it, and what that may use.
 */
package dev.khata.application.identity.access;
