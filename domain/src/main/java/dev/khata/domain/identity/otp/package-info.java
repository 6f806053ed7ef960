/**
 * One-time passwords: a challenge is issued to an identifier, answered within its time and tries,
 * and leaves a registration token where the identifier has no account yet.
 *
 * <p>A part of identity, whose identifiers and registration details it uses.
 */
package dev.khata.domain.identity.otp;
