/**
 * Statements of gateways as files: Khata's own form, and those of vendors. May use the domain and
 * FastCSV.
 */
@NullMarked
package dev.khata.payments.statement;

import org.jspecify.annotations.NullMarked;
