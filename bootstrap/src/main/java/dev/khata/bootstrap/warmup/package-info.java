/**
 * Makes the cache of classes that {@code serve} begins from, by a process that does on data of its
 * own what servers do.
 *
 * <p>Uses {@code launch}, the command line's {@code Started} and the HTTP server; knows no use
 * case.
 */
@NullMarked
package dev.khata.bootstrap.warmup;

import org.jspecify.annotations.NullMarked;
