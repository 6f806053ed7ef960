/**
 * Where the keys of a deployment come from: given in the configuration, or made once and kept.
 *
 * <p>Uses the kernel of the domain and the JDK. No key material ever stands in a message.
 */
package dev.khata.bootstrap.keys;
