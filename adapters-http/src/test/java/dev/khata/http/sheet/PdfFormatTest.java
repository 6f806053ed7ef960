package dev.khata.http.sheet;

import static dev.khata.domain.reporting.Kind.Simple.COUNT;
import static dev.khata.domain.reporting.Kind.Simple.ID;
import static dev.khata.domain.reporting.Kind.Simple.MOMENT;
import static dev.khata.domain.reporting.Kind.Simple.MONEY;
import static dev.khata.domain.reporting.Kind.Simple.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.reporting.Column;
import dev.khata.http.endpoint.Vocabulary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class PdfFormatTest {
  private static final Pattern ACTUAL_TEXT =
      Pattern.compile("/ActualText\\s*\\((.*?)(?<!\\\\)\\)", Pattern.DOTALL);

  private static final Pattern STANDS_FOR =
      Pattern.compile("^<[0-9a-f]{4}><[0-9a-f]{4}><([0-9a-f]{4})>$", Pattern.MULTILINE);

  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)", Pattern.DOTALL);

  private static final List<Column> COLUMNS =
      List.of(
          Column.column("txn_id", ID),
          Column.maybe("user_name", TEXT),
          Column.column("amount", MONEY).sum(),
          Column.column("created_at", MOMENT));

  @Test
  void it_tells_what_it_is_and_by_what_it_was_chosen() throws IOException {
    String page = text(made(COLUMNS, List.of(row(1, "Asha Rao", "12.50"))), 1);

    assertThat(page)
        .contains(
            "Transactions",
            "created_from 2026-11-16",
            "Times as in Asia/Kathmandu, amounts in NPR",
            "Txn id",
            "Asha Rao",
            "12.50",
            "2026-11-16 00:10:00",
            "1 row",
            "Page 1 of ");
  }

  @Test
  void the_head_is_on_every_page_and_the_sum_below_the_last_row() throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < 130; i++) {
      rows.add(row(i, "Asha", "0.10"));
    }

    PdfReader pdf = made(COLUMNS, rows);

    assertThat(pdf.getNumberOfPages()).isEqualTo(4);
    for (int page = 1; page <= 4; page++) {
      assertThat(text(pdf, page)).contains("User name", "Page " + page + " of ");
    }
    assertThat(text(pdf, 4)).contains("13.00", "130 rows");
    assertThat(text(pdf, 2)).doesNotContain("13.00", "rows");
  }

  @Test
  void what_other_columns_tell_apart_is_summed_up_apart() throws IOException {
    List<Column> columns =
        List.of(
            Column.column("txn_id", ID),
            Column.column("user_name", TEXT),
            Column.column("amount", MONEY).sum("user_name"),
            Column.column("created_at", MOMENT));

    String page =
        text(
            made(
                columns,
                List.of(
                    row(1, "debit", "7.25"), row(2, "credit", "0.10"), row(3, "debit", "2.00"))),
            1);

    assertThat(page.replaceAll("\\s+", " "))
        .contains("Total credit 0.10 Total debit 9.25 3 rows")
        .doesNotContain("9.35");
  }

  @Test
  void many_columns_lie_across_the_page_and_none_leaves_it() throws IOException {
    List<Column> many = new ArrayList<>(COLUMNS);
    for (int i = 0; i < 14; i++) {
      many.add(Column.maybe("column_" + i, TEXT));
    }

    PdfReader wide = made(many, List.of(row(1, "Asha", "1.00")));

    assertThat(wide.getPageSizeWithRotation(1).getWidth())
        .isGreaterThan(wide.getPageSizeWithRotation(1).getHeight());
    assertThat(text(wide, 1)).contains("Column 13");
  }

  @Test
  void names_of_south_asia_can_be_copied() throws IOException {
    PdfReader pdf =
        made(
            COLUMNS,
            List.of(
                row(1, "क्षत्रिय शर्मा", "1.00"),
                row(2, "শ্রীমতী রহমান", "1.00"),
                row(3, "محمد خان", "1.00")));

    String drawn = new String(pdf.getPageContent(1), StandardCharsets.ISO_8859_1);

    assertThat(beside(drawn)).contains("क्षत्रिय शर्मा", "শ্রীমতী রহমান");
    assertThat(beside(drawn)).as("readers turn it round").doesNotContain("محمد خان");
    assertThat(letters(pdf)).contains("محمد خان".split(""));
  }

  @Test
  void forms_of_letters_are_copied_as_the_letters() throws IOException {
    PdfReader pdf = made(COLUMNS, List.of(row(1, "چٹھی فاطمہ بٹ قریشی عبداللہ", "1.00")));

    assertThat(letters(pdf))
        .contains("چٹھیفاطمہبقرشعدل".split(""))
        .noneMatch(PdfFormatTest::isForm);
  }

  @Test
  void words_of_titles_and_named_values_stand_in_one_line() throws IOException {
    List<Column> many = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      many.add(Column.column("consecutive_" + i, COUNT));
    }

    String page = text(made(many, List.of()), 1);

    assertThat(page.split("Consecutive", -1)).hasSize(15);
  }

  @Test
  void what_was_written_in_forms_of_letters_is_drawn_and_copied_as_the_letters()
      throws IOException {
    PdfReader written = made(COLUMNS, List.of(row(1, "\uFEE3\uFEA4\uFEE4\uFEAA", "1.00")));

    assertThat(letters(written)).contains("محمد".split("")).noneMatch(PdfFormatTest::isForm);
  }

  private static boolean isForm(String letter) {
    return letter.codePointAt(0) >= 0xfb50 && letter.codePointAt(0) <= 0xfeff;
  }

  /** What the glyphs of a document stand for. */
  private static List<String> letters(PdfReader pdf) throws IOException {
    List<String> letters = new ArrayList<>();
    for (int i = 0; i < pdf.getXrefSize(); i++) {
      if (pdf.getPdfObject(i) instanceof PRStream stream) {
        String map = new String(PdfReader.getStreamBytes(stream), StandardCharsets.ISO_8859_1);
        Matcher found = STANDS_FOR.matcher(map.contains("begincmap") ? map : "");
        while (found.find()) {
          letters.add(Character.toString(Integer.parseInt(found.group(1), 16)));
        }
      }
    }
    return letters;
  }

  @Test
  void an_empty_table_says_so() throws IOException {
    assertThat(text(made(COLUMNS, List.of()), 1)).contains("Txn id", "0 rows");
  }

  @Test
  void what_is_too_long_for_a_table_is_cut_where_one_sees_it() throws IOException {
    String cell = text(made(COLUMNS, List.of(row(1, "x".repeat(300), "1.00"))), 1);

    assertThat(cell.replaceAll("\\s", "")).contains("x".repeat(20)).doesNotContain("x".repeat(201));
    assertThat(cell).contains("…");
  }

  private static Map<String, Object> row(long id, String name, String amount) {
    return Map.of(
        "txn_id",
        id,
        "user_name",
        name,
        "amount",
        new BigDecimal(amount),
        "created_at",
        Instant.parse("2026-11-15T18:25:00Z"));
  }

  private static PdfReader made(List<Column> columns, List<Map<String, Object>> rows)
      throws IOException {
    Sheet sheet =
        new Sheet("Transactions", columns, ZoneId.of("Asia/Kathmandu"), 2, Vocabulary.of());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SheetFormat.Pen pen =
        new PdfFormat("NPR", List.of("created_from 2026-11-16")).begin(sheet, out);
    for (Map<String, Object> row : rows) {
      pen.row(column -> Optional.ofNullable(row.get(columns.get(column).name())));
    }
    pen.end();
    return new PdfReader(out.toByteArray());
  }

  private static String text(PdfReader pdf, int page) throws IOException {
    return new PdfTextExtractor(pdf).getTextFromPage(page);
  }

  /** What stands beside the glyphs of a page for whoever copies them: strings of UTF-16. */
  private static List<String> beside(String content) {
    List<String> texts = new ArrayList<>();
    Matcher found = ACTUAL_TEXT.matcher(content);
    while (found.find()) {
      String bytes = ESCAPE.matcher(found.group(1)).replaceAll(PdfFormatTest::meant);
      texts.add(new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_16));
    }
    return texts;
  }

  private static String meant(MatchResult escape) {
    return switch (escape.group(1)) {
      case "b" -> "\b";
      case "f" -> "\f";
      case "n" -> "\n";
      case "r" -> "\r";
      case "t" -> "\t";
      default -> Matcher.quoteReplacement(escape.group(1));
    };
  }
}
