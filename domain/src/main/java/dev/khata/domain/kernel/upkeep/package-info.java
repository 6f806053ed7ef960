/**
 * What every context needs done in the course of time: rows that go when they have run their
 * course, and work that recurs. Each context implements these ports; nobody lists them all.
 */
package dev.khata.domain.kernel.upkeep;
