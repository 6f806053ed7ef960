package dev.khata.http.gencharge.reporting;

import dev.khata.domain.reporting.ReportQuery;
import java.util.List;

/**
 * What a client asks of a report.
 *
 * @param chosen by what rows were chosen, for people to read
 */
record ReportRequest(ReportQuery query, ExportType as, List<String> chosen) {}
