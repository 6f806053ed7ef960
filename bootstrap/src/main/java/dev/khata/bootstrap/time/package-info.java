/**
 * The clock that everything else is given.
 *
 * <p>Uses the JDK; wiring binds what stands here.
 */
package dev.khata.bootstrap.time;
