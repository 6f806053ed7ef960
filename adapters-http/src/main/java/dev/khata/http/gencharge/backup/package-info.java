/**
 * Backups in Gencharge, of a deployment's own tables.
 *
 * <p>May use the contract's root, the HTTP framework and the use cases; knows no other wing.
 */
@NullMarked
package dev.khata.http.gencharge.backup;

import org.jspecify.annotations.NullMarked;
