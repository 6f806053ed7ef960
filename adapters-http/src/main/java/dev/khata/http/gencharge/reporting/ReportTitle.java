package dev.khata.http.gencharge.reporting;

import dev.khata.domain.reporting.Audience;
import dev.khata.domain.reporting.Report;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a report is called in the contract.
 *
 * @param path below that of all reports
 * @param schema with which the names of its schemas begin
 */
record ReportTitle(String path, String schema) {

  static ReportTitle of(Report report) {
    String schema =
        Stream.of(report.name().split("-"))
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
    return switch (report.audience()) {
      case Audience.Admins any -> new ReportTitle(report.name() + "-report", schema);
      case Audience.Everybody any ->
          new ReportTitle("me/" + report.name() + "-report", "My" + schema);
    };
  }

  String operation() {
    return "list" + schema + "Report";
  }
}
