package dev.khata.bootstrap.bench;

import dev.khata.domain.reporting.Column;
import dev.khata.domain.reporting.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * The floor of {@link ReportCsvBenchmark}: the same columns of the same rows in the same order, as
 * PostgreSQL itself makes CSV of them.
 */
final class PlainCopy implements Load {
  private final Connection connection;
  private final String sql;

  PlainCopy(Connection connection, Report report) {
    this.connection = connection;
    this.sql =
        "COPY (SELECT %s FROM %s ORDER BY %s) TO STDOUT (FORMAT csv, HEADER)"
            .formatted(
                report.shown().stream().map(Column::name).collect(Collectors.joining(", ")),
                report.rows(),
                report.key().getFirst().name());
  }

  /** In rows a second. */
  @Override
  public double rate(Duration time) throws SQLException, IOException {
    long start = System.nanoTime();
    long done = 0;
    do {
      done +=
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyOut(sql, OutputStream.nullOutputStream());
    } while (System.nanoTime() - start < time.toNanos());
    return done * 1e9 / (System.nanoTime() - start);
  }
}
