/**
 * The configuration: one typed record for each concern, read once from the environment and an
 * optional file, with every problem found reported together.
 *
 * <p>Uses the domain's values and {@code dev.khata.bootstrap.keys}; only wiring and commands use
 * it.
 */
package dev.khata.bootstrap.config;
