/**
 * Who somebody is: users and what they proved, one-time passwords, passwords, sessions, roles.
 *
 * <p>May use the kernel, audit and messaging.
 */
package dev.khata.domain.identity;
