/**
 * Which object serves as what: one Guice module for the core and one for each adapter.
 *
 * <p>The only place that knows the framework, and every adapter.
 */
@NullMarked
package dev.khata.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
