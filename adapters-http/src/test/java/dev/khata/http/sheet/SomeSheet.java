package dev.khata.http.sheet;

import dev.khata.domain.catalog.Availability;
import dev.khata.domain.reporting.Column;
import dev.khata.domain.reporting.Kind;
import dev.khata.domain.reporting.Kind.Simple;
import dev.khata.http.endpoint.ValueNames;
import dev.khata.http.endpoint.Vocabulary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A sheet in Kathmandu with a column of most kinds, and rows for it. */
final class SomeSheet {
  static final Instant LATE = Instant.parse("2026-11-15T18:25:00.123456Z");

  private static final Vocabulary NAMES =
      Vocabulary.of(
          ValueNames.of(
              Availability.class,
              value ->
                  switch (value) {
                    case ACTIVE -> "active";
                    case INACTIVE -> "inactive";
                  }));

  static final Sheet SHEET =
      new Sheet(
          "Some rows of all",
          List.of(
              Column.column("id", Simple.ID),
              Column.maybe("name", Simple.TEXT),
              Column.maybe("phone_number", Simple.PHONE),
              Column.column("amount", Simple.MONEY),
              Column.column("created_at", Simple.MOMENT),
              Column.column("status", new Kind.Choice(Availability.class)),
              Column.column("sweet", Simple.FLAG)),
          ZoneId.of("Asia/Kathmandu"),
          2,
          NAMES);

  /** As in the sheet. */
  record Row(long id, Optional<String> name, String phone, String amount, Instant at) {

    Optional<Object> cell(int column) {
      return switch (column) {
        case 0 -> Optional.of(id);
        case 1 -> name.map(text -> text);
        case 2 -> Optional.of(phone);
        case 3 -> Optional.of(new BigDecimal(amount));
        case 4 -> Optional.of(at);
        case 5 -> Optional.of(Availability.ACTIVE);
        default -> Optional.of(true);
      };
    }
  }

  private SomeSheet() {}

  static Row named(String name) {
    return new Row(1, Optional.of(name), "+9779812345678", "-50.00", LATE);
  }

  static byte[] written(SheetFormat format, Row... rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SheetFormat.Pen pen = format.begin(SHEET, out);
    for (Row row : rows) {
      pen.row(row::cell);
    }
    pen.end();
    return out.toByteArray();
  }
}
