/**
 * Storms: Khata under load from many connections while it and its database are killed, frozen and
 * cut off, and the proof afterwards that nothing acknowledged was lost and nothing done twice.
 */
@NullMarked
package dev.khata.bootstrap.chaos;

import org.jspecify.annotations.NullMarked;
