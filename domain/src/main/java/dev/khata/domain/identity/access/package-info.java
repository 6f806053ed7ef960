/**
 * Who may do what: roles and the permissions that they carry, each an action on a resource.
 *
 * <p>A part of identity; may use the kernel.
 */
package dev.khata.domain.identity.access;
