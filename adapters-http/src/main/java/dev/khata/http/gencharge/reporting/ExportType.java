package dev.khata.http.gencharge.reporting;

/** As what a report goes out. */
enum ExportType {
  NONE,
  CSV,
  EXCEL,
  PDF
}
