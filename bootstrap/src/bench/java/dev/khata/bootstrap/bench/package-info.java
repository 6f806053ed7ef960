/**
 * How fast Khata is, against floors that run in the same process: {@code mvn -q -Pbench verify
 * -Dbench=NAME}.
 *
 * <p>May use everything. Absolute figures drift from machine to machine; the ratios should not.
 */
@NullMarked
package dev.khata.bootstrap.bench;

import org.jspecify.annotations.NullMarked;
