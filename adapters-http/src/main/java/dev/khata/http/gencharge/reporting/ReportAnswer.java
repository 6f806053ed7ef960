package dev.khata.http.gencharge.reporting;

import dev.khata.http.endpoint.Download;
import dev.khata.http.endpoint.Flow;

/** As what a report goes out. */
sealed interface ReportAnswer {

  /** Rows as JSON. */
  record Listed(Flow rows) implements ReportAnswer {}

  /** A file of rows. */
  record Exported(Download file) implements ReportAnswer {}
}
