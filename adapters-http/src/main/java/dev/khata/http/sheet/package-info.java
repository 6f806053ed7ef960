/**
 * Files of rows: each format writes the rows of any report while they are read.
 *
 * <p>May use the domain of reports and how a contract names values; knows no contract.
 */
@NullMarked
package dev.khata.http.sheet;

import org.jspecify.annotations.NullMarked;
