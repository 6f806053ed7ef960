/**
 * Signing up, logging in and staying logged in; what is done with users, codes and sessions.
 *
 * <p>May use application messaging, and the domain's kernel, audit, messaging and identity.
 */
package dev.khata.application.identity;
