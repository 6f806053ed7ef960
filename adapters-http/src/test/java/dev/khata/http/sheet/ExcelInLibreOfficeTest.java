package dev.khata.http.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.khata.http.sheet.LibreOffice.Cell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a spreadsheet makes of a workbook of ours; only where LibreOffice is installed. */
class ExcelInLibreOfficeTest {
  private static final long LONG_ID = 140_520_210_870_058_912L;

  @TempDir private Path home;

  @Test
  void it_finds_every_digit_and_dates_where_we_put_them() throws Exception {
    Optional<LibreOffice> office = LibreOffice.installed();
    assumeTrue(office.isPresent(), "there is no soffice on the PATH to open a workbook with");
    byte[] book =
        SomeSheet.written(
            new ExcelFormat(),
            SomeSheet.named("00123"),
            new SomeSheet.Row(
                LONG_ID, Optional.of("=1+1"), "+9779812345678", "0.10", SomeSheet.LATE));
    Path file = Files.write(home.resolve("book.xlsx"), book);

    List<List<Cell>> rows = office.orElseThrow().opened(file, home);

    assertThat(rows.getFirst()).contains(new Cell("string", "Phone number"));
    assertThat(rows.get(1))
        .startsWith(
            new Cell("float", "1"),
            new Cell("string", "00123"),
            new Cell("string", "+9779812345678"),
            new Cell("float", "-50"),
            new Cell("date", "2026-11-16T00:10:00"),
            new Cell("string", "active"));
    assertThat(rows.get(2))
        .startsWith(
            new Cell("string", Long.toString(LONG_ID)),
            new Cell("string", "=1+1"),
            new Cell("string", "+9779812345678"),
            new Cell("float", "0.1"));
  }
}
