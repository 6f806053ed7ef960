/**
 * Khata's configuration: one typed record for each concern, declared with its settings and read
 * once from the environment and an optional file.
 *
 * <p>Uses {@code dev.khata.bootstrap.settings} to read them, the domain's values and the adapters'
 * own records; only wiring and commands use it.
 */
package dev.khata.bootstrap.config;
