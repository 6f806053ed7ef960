package dev.khata.persistence.reporting;

import static org.jooq.impl.DSL.name;

import dev.khata.domain.kernel.Exports;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.reporting.Column;
import dev.khata.domain.reporting.Report;
import dev.khata.domain.reporting.ReportQuery;
import dev.khata.domain.reporting.ReportRow;
import dev.khata.domain.reporting.ReportRows;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectLimitStep;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;

final class JooqReportRows implements ReportRows {
  private static final int ROWS_AT_A_TIME = 1_000;

  private final Database database;
  private final Exports places;
  private final AsOf asOf;
  private final Cells cells;
  private final Conditions conditions;

  /**
   * @param places how many may read at once
   */
  JooqReportRows(Exports places, AsOf asOf, Unit currency) {
    this.database = asOf.database();
    this.places = places;
    this.asOf = asOf;
    this.cells = new Cells(currency);
    this.conditions = new Conditions(cells);
  }

  @Override
  public long each(Report report, ReportQuery query, Consumer<ReportRow> sink) {
    return places.run(
        () -> {
          asOf.now();
          Table<?> rows = DSL.table(name(report.rows()));
          Condition wanted = conditions.all(query.wanted());
          long read = read(report, statement(report, query, rows, wanted), sink);
          return query.window().isPresent() ? database.dsl().fetchCount(rows, wanted) : read;
        });
  }

  private ResultQuery<?> statement(
      Report report, ReportQuery query, Table<?> rows, Condition wanted) {
    SelectLimitStep<?> sorted =
        database
            .dsl()
            .select(report.shown().stream().map(Cells::field).toList())
            .from(rows)
            .where(wanted)
            .orderBy(sorted(report, query));
    Optional<Window> window = query.window();
    return window.isPresent()
        ? sorted.limit(window.get().limit()).offset(window.get().offset())
        : sorted;
  }

  private static List<SortField<?>> sorted(Report report, ReportQuery query) {
    return Stream.concat(query.by().stream(), report.key().stream())
        .<SortField<?>>map(
            column -> {
              Field<?> field = Cells.field(column);
              return query.descending() ? field.desc() : field.asc();
            })
        .toList();
  }

  private long read(Report report, ResultQuery<?> statement, Consumer<ReportRow> sink) {
    List<Function<Object, Object>> meanings =
        report.shown().stream().map(Column::kind).map(cells::meaning).toList();
    long count = 0;
    try (Cursor<?> rows = statement.fetchSize(ROWS_AT_A_TIME).fetchLazy()) {
      for (Record row : rows) {
        sink.accept(at -> Optional.ofNullable(row.get(at)).map(meanings.get(at)));
        count++;
      }
    }
    return count;
  }
}
