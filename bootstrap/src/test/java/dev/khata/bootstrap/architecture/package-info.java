/**
 * Rules that Maven's modules can't see, each with a class under {@code src/test/violations} that
 * breaks it. May use ArchUnit and, of Khata, what a rule must know by name.
 */
package dev.khata.bootstrap.architecture;
