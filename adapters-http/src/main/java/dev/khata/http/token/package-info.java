/**
 * Signs and reads the tokens that clients carry.
 *
 * <p>Uses java-jwt and the kernel. The core knows sessions and token ids only; no contract makes or
 * reads a JWT by itself.
 */
package dev.khata.http.token;
