/**
 * Reading reports.
 *
 * <p>May use the domain of reports and of all that it builds on.
 */
package dev.khata.application.reporting;
