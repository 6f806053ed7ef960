/**
 * What happens before anything else: {@code serve} looks whether a cache of loaded classes fits
 * this very jar, and gives its process to a JVM that begins from it.
 *
 * <p>Uses the JDK and the names of settings alone, since every class that it loads is loaded twice.
 */
@NullMarked
package dev.khata.bootstrap.launch;

import org.jspecify.annotations.NullMarked;
