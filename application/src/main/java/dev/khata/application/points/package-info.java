/**
 * Giving points, taking them back, and showing them.
 *
 * <p>May use the domain of points and of all that it builds on.
 */
package dev.khata.application.points;
