/**
 * The use cases: a module for each context, one line for each use case.
 *
 * <p>Knows the core alone.
 */
@NullMarked
package dev.khata.bootstrap.wiring.core;

import org.jspecify.annotations.NullMarked;
