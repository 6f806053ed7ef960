package dev.khata.http.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.reporting.Column;
import dev.khata.domain.reporting.Kind.Simple;
import dev.khata.http.endpoint.Vocabulary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableFormatTest {
  private static final Sheet SHEET =
      new Sheet(
          "Fruit",
          List.of(Column.column("kind_of", Simple.TEXT), Column.maybe("price", Simple.MONEY)),
          ZoneOffset.UTC,
          2,
          Vocabulary.NONE);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private void row(SheetFormat.Pen pen, String name, String price) throws IOException {
    pen.row(
        at ->
            at == 0
                ? Optional.of(name)
                : Optional.of(price).filter(p -> !p.isEmpty()).map(BigDecimal::new));
  }

  private List<String> lines() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void columns_are_as_wide_as_what_is_in_them_and_numbers_stand_to_the_right() throws IOException {
    SheetFormat.Pen pen = new TableFormat().begin(SHEET, out);
    row(pen, "Mango", "1234.50");
    row(pen, "আম", "7.00");
    row(pen, "A long name", "");
    pen.end();

    assertThat(lines())
        .containsExactly(
            "Fruit",
            "",
            "Kind of        Price",
            "Mango        1234.50",
            "আম              7.00",
            "A long name");
  }

  @Test
  void no_rows_leave_the_titles() throws IOException {
    new TableFormat().begin(SHEET, out).end();

    assertThat(lines()).containsExactly("Fruit", "", "Kind of  Price");
  }

  @Test
  void rows_beyond_those_that_are_looked_at_go_out_at_once() throws IOException {
    SheetFormat.Pen pen = new TableFormat().begin(SHEET, out);
    for (int i = 0; i < 100_000; i++) {
      row(pen, "Mango", "7.00");
    }

    assertThat(out.size()).isGreaterThan(1_000_000);
    row(pen, "Much longer than those", "7.00");
    pen.end();
    assertThat(lines()).hasSize(100_004).endsWith("Much longer than those   7.00");
  }
}
