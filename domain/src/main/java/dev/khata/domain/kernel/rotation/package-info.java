/**
 * What is stored under keys, and how it is brought under new ones. Each context that stores any
 * implements {@link StoredUnderKeys}; nobody lists them all.
 */
package dev.khata.domain.kernel.rotation;
