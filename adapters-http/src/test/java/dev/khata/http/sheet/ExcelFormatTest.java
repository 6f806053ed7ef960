package dev.khata.http.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class ExcelFormatTest {
  /** Read from the front, as programs do that don't wait for the directory at the end. */
  private static String part(byte[] book, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
      for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no " + name);
  }

  private static String sheet(SomeSheet.Row... rows) throws IOException {
    return part(SomeSheet.written(new ExcelFormat(), rows), "xl/worksheets/sheet1.xml");
  }

  /** What stands in a cell, as XML. */
  private static String cell(String sheet, String place) {
    String from = sheet.substring(sheet.indexOf("<c r=\"" + place + "\""));
    return from.substring(0, from.indexOf("</c>"));
  }

  @Test
  void a_time_is_a_date_of_the_zone() throws IOException {
    // 2026-11-16 is day 46342 of Excel, and ten past midnight a 144th of it.
    String cell = cell(sheet(SomeSheet.named("Asha")), "E2");

    assertThat(cell).contains("<v>46342.0069444").contains(" s=\"");
    assertThat(Double.parseDouble(cell.replaceFirst(".*<v>", "").replaceFirst("<.*", "")))
        .isCloseTo(46342 + 10 / 1440.0, offset(1e-8));
    assertThat(part(SomeSheet.written(new ExcelFormat(), SomeSheet.named("x")), "xl/styles.xml"))
        .contains("yyyy-mm-dd hh:mm:ss")
        .contains("0.00");
  }

  @Test
  void amounts_are_numbers() throws IOException {
    assertThat(cell(sheet(SomeSheet.named("Asha")), "D2"))
        .contains("<v>-50.00")
        .doesNotContain("t=\"inlineStr\"");
  }

  @Test
  void digits_of_texts_and_phones_stay_text() throws IOException {
    String sheet = sheet(SomeSheet.named("00123"));

    assertThat(cell(sheet, "B2")).contains("t=\"inlineStr\"").contains(">00123<");
    assertThat(cell(sheet, "C2")).contains("t=\"inlineStr\"").contains(">+9779812345678<");
  }

  @Test
  void a_formula_is_text_and_needs_no_apostrophe() throws IOException {
    assertThat(cell(sheet(SomeSheet.named("=1+1")), "B2"))
        .contains("t=\"inlineStr\"")
        .contains(">=1+1<");
  }

  @Test
  void an_id_that_numbers_of_excel_would_round_is_text() throws IOException {
    var row =
        new SomeSheet.Row(
            1_405_202_108_700_589_123L, Optional.empty(), "+1", "0.00", SomeSheet.LATE);

    assertThat(cell(sheet(row), "A2")).contains(">1405202108700589123<").contains("inlineStr");
  }

  @Test
  void the_first_row_has_the_titles_and_stands_still() throws IOException {
    String sheet = sheet(SomeSheet.named("Asha"));

    assertThat(cell(sheet, "C1")).contains(">Phone number<");
    assertThat(sheet).contains("state=\"frozen\"").contains("<cols>");
  }

  @Test
  void many_rows_are_one_sheet_with_each_row_once() throws IOException {
    SomeSheet.Row[] rows = new SomeSheet.Row[1_203];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new SomeSheet.Row(i, Optional.of("n" + i), "+1", "1.00", SomeSheet.LATE);
    }
    String sheet = sheet(rows);

    assertThat(sheet.split("<row ", -1)).hasSize(1 + 1 + rows.length);
    assertThat(cell(sheet, "B1204")).contains(">n1202<");
  }
}
