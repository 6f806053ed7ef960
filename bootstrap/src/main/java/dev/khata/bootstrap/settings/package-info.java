/**
 * How a setting is declared, read and checked: kinds of values, where a value comes from, and what
 * is said of one that won't do. Every problem is noted, so that all are reported together.
 *
 * <p>Knows none of Khata's settings; those are in {@code dev.khata.bootstrap.config}.
 */
package dev.khata.bootstrap.settings;
