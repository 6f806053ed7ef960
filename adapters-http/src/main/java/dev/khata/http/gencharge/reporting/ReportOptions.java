package dev.khata.http.gencharge.reporting;

import java.util.Optional;

/**
 * How a file is written.
 *
 * @param bom whether a CSV file begins with a byte order mark
 */
record ReportOptions(Optional<Boolean> bom) {}
