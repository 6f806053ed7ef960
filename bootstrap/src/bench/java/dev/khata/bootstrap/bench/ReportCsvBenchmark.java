package dev.khata.bootstrap.bench;

import dev.khata.bootstrap.serve.Server;
import dev.khata.domain.reporting.AllReports;
import dev.khata.domain.reporting.Audience;
import dev.khata.domain.reporting.Report;
import dev.khata.persistence.database.DatabaseConfig;
import dev.khata.persistence.postgres.ServerRole;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/** A million transactions as CSV and as Excel, over HTTP, and what they keep in memory. */
final class ReportCsvBenchmark implements Benchmark {
  private static final int ALL = 1_000_000;
  private static final int FEW = 10_000;
  private static final long ADMIN = Spenders.CALM;
  private static final double MEBIBYTE = 1 << 20;

  /** By which the heap of many rows may be larger than that of few. */
  private static final int MORE_MAX = 64;

  @Override
  public String name() {
    return "report-csv";
  }

  @Override
  public void run(Stand stand, PrintWriter out) throws Exception {
    DatabaseConfig database = stand.filled("spenders", Spenders::fill);
    String copy = database.url().replaceFirst(".*/", "");
    promote(stand, copy);
    try (Subject khata = Subject.reporting(database, stand);
        Server server = khata.get(Server.class);
        Connection reader = stand.connect(ServerRole.REPORT, copy)) {
      server.start();
      String token = new Visitors(khata).let(ADMIN);
      try (HttpLine line = new HttpLine(server.port())) {
        Contender csv = new Contender("CSV", Exports.all(line, token, "csv", ALL));
        Contender floor = new Contender("COPY", new PlainCopy(reader, report()));
        Contender excel = new Contender("Excel", Exports.all(line, token, "excel", ALL));
        List<Contender> contenders = List.of(csv, floor, excel);
        Contest.among(stand, contenders);
        Table.print(out, contenders);
        tellHeap(out, line, token, "excel");
        tellHeap(out, line, token, "csv");
        Table.conclude(out, name(), csv, floor);
      }
    }
  }

  private static void promote(Stand stand, String database) throws SQLException {
    try (Connection superuser = stand.connect(ServerRole.SUPERUSER, database);
        Statement statement = superuser.createStatement()) {
      statement.execute(
          "UPDATE users SET role_id = (SELECT id FROM role WHERE all_permissions LIMIT 1)"
              + " WHERE id = "
              + ADMIN);
    }
  }

  private static Report report() {
    return AllReports.LIST.stream()
        .filter(report -> report.name().equals("transactions"))
        .filter(report -> report.audience() instanceof Audience.Admins)
        .findFirst()
        .orElseThrow();
  }

  private static void tellHeap(PrintWriter out, HttpLine line, String token, String format)
      throws Exception {
    Exports few = Exports.some(line, token, format, FEW);
    Exports all = Exports.all(line, token, format, ALL);
    double ofFew = LiveHeap.most(() -> few.rate(Contest.ROUND)) / MEBIBYTE;
    double ofAll = LiveHeap.most(all::size) / MEBIBYTE;
    out.printf(
        Locale.ROOT,
        "%s: %,d bytes; most on the heap %.1f MB, with %,d rows %.1f MB%s%n",
        format,
        all.size(),
        ofAll,
        FEW,
        ofFew,
        ofAll - ofFew > MORE_MAX ? ", over its bound of " + MORE_MAX + " MB more" : "");
  }
}
