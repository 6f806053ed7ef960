/**
 * A Khata that serves: the HTTP server, the timers, and the first administrator.
 *
 * <p>Uses the use cases and the adapters' ports; knows neither Guice nor the command line.
 */
@NullMarked
package dev.khata.bootstrap.serve;

import org.jspecify.annotations.NullMarked;
