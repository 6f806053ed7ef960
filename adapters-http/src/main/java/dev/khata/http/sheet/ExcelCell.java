package dev.khata.http.sheet;

import dev.khata.domain.reporting.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.Worksheet;

/**
 * How the cells of one column are written.
 *
 * @param width in characters
 */
record ExcelCell(double width, Put writes) {
  private static final double NARROW = 12;
  private static final double WIDE = 20;
  private static final double TEXT = 28;
  private static final String TIME = "yyyy-mm-dd hh:mm:ss";

  /** Beyond it the numbers of Excel have no last digit. */
  private static final long EXACT = 999_999_999_999_999L;

  /** Writes one cell. */
  @FunctionalInterface
  interface Put {
    void at(Worksheet page, int row, int column, Object value);
  }

  void put(Worksheet page, int row, int column, Object value) {
    writes.at(page, row, column, value);
  }

  static ExcelCell of(Kind kind, Sheet sheet) {
    return switch (kind) {
      case Kind.Choice(var values) -> named(CellTexts.named(values, sheet.names()));
      case Kind.Choices(var values) -> {
        Function<Object, String> one = CellTexts.named(values, sheet.names());
        yield named(all -> String.join(", ", ((List<?>) all).stream().map(one).toList()));
      }
      case Kind.Simple simple ->
          switch (simple) {
            case ID -> new ExcelCell(NARROW, ExcelCell::id);
            case COUNT ->
                new ExcelCell(NARROW, (page, r, c, value) -> page.value(r, c, (Integer) value));
            case QUANTITY ->
                new ExcelCell(NARROW, (page, r, c, value) -> page.value(r, c, (BigDecimal) value));
            case FLAG ->
                new ExcelCell(NARROW, (page, r, c, value) -> page.value(r, c, (Boolean) value));
            case MONEY -> money();
            case MOMENT -> moment(sheet);
            case TEXT, FOLDED, OBJECT -> text(TEXT);
            case PHONE, UUID -> text(WIDE);
          };
    };
  }

  private static ExcelCell named(Function<Object, String> name) {
    return new ExcelCell(
        NARROW, (page, row, column, value) -> page.inlineString(row, column, name.apply(value)));
  }

  private static ExcelCell text(double width) {
    return new ExcelCell(
        width,
        (page, row, column, value) ->
            page.inlineString(row, column, ExcelText.of(value.toString())));
  }

  private static void id(Worksheet page, int row, int column, Object value) {
    long id = (Long) value;
    if (id <= EXACT) {
      page.value(row, column, id);
    } else {
      page.inlineString(row, column, Long.toString(id));
    }
  }

  /** With all its decimals, which those of points are not. */
  private static ExcelCell money() {
    return new ExcelCell(
        NARROW,
        (page, row, column, value) -> {
          int decimals = ((BigDecimal) value).scale();
          page.value(row, column, (BigDecimal) value);
          page.style(row, column).format(decimals == 0 ? "0" : "0." + "0".repeat(decimals)).set();
        });
  }

  /** Cut to the second: programs round what is left, and 23:59:59.999 would be the next day. */
  private static ExcelCell moment(Sheet sheet) {
    return new ExcelCell(
        WIDE,
        (page, row, column, value) -> {
          LocalDateTime there = LocalDateTime.ofInstant((Instant) value, sheet.zone());
          page.value(row, column, there.truncatedTo(ChronoUnit.SECONDS));
          page.style(row, column).format(TIME).set();
        });
  }
}
