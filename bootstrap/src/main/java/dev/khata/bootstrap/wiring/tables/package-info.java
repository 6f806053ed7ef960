/**
 * Which table adapter serves as which port: a module for each context, one line for each port.
 *
 * <p>Knows the persistence adapter and the core's ports.
 */
@NullMarked
package dev.khata.bootstrap.wiring.tables;

import org.jspecify.annotations.NullMarked;
