package dev.khata.http.gencharge.reporting;

import dev.khata.domain.reporting.ReportQuery;

/** What a client asks of a report. */
record ReportRequest(ReportQuery query, ExportType as) {}
