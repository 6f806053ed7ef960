package dev.khata.http.sheet;

import dev.khata.domain.reporting.Column;
import dev.khata.domain.reporting.Kind;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the cells of a column look on paper. */
final class PdfCells {
  /** A table is no place to read more in. */
  private static final int LONGEST = 200;

  /** Of single Arabic letters, which the font of PDFs draws from the letters alone. */
  private static final Pattern FORMS =
      Pattern.compile("[\\uFB50-\\uFBB1\\uFBD3-\\uFBE9\\uFBFC-\\uFBFF\\uFE80-\\uFEF4]+");

  private PdfCells() {}

  /** How many digits wide a column is in which most cells need one line. */
  static int digits(Column column) {
    return switch (column.kind()) {
      // As wide as the widest of its values.
      case Kind.Choice any -> 0;
      case Kind.Choices any -> 14;
      case Kind.Simple simple ->
          switch (simple) {
            case FLAG -> 6;
            case ID, COUNT, QUANTITY -> 8;
            case MONEY -> 11;
            // The day in one line, the time in another.
            case MOMENT -> 10;
            case PHONE -> 15;
            case TEXT, FOLDED, UUID -> 16;
            case OBJECT -> 20;
          };
    };
  }

  /** What is never broken if it can be helped: the words of the title, and values of a few. */
  static Stream<String> whole(Column column, Sheet sheet) {
    Stream<String> values =
        column.kind() instanceof Kind.Choice(var any)
            ? Arrays.stream(any.getEnumConstants()).map(CellTexts.named(any, sheet.names()))
            : Stream.empty();
    return Stream.concat(Stream.of(column.title().split(" ")), values);
  }

  /** Numbers that are compared digit by digit. */
  static boolean isToTheRight(Column column) {
    return column.kind() instanceof Kind.Simple kind
        && switch (kind) {
          case ID, COUNT, QUANTITY, MONEY -> true;
          case UUID, TEXT, FOLDED, PHONE, MOMENT, FLAG, OBJECT -> false;
        };
  }

  static Function<Object, String> texts(Column column, Sheet sheet) {
    return switch (column.kind()) {
      case Kind.Choice(var values) -> CellTexts.named(values, sheet.names());
      case Kind.Choices(var values) -> all(CellTexts.named(values, sheet.names()));
      case Kind.Simple simple ->
          switch (simple) {
            case TEXT, FOLDED, OBJECT -> text -> shown((String) text);
            case MONEY, QUANTITY -> amount -> ((BigDecimal) amount).toPlainString();
            case MOMENT -> times(sheet);
            case FLAG -> flag -> (Boolean) flag ? "yes" : "no";
            case ID, UUID, COUNT, PHONE -> Object::toString;
          };
    };
  }

  private static Function<Object, String> times(Sheet sheet) {
    DateTimeFormatter format =
        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(sheet.zone());
    return moment -> format.format((Instant) moment);
  }

  private static Function<Object, String> all(Function<Object, String> one) {
    return values -> ((List<?>) values).stream().map(one).collect(Collectors.joining(", "));
  }

  /** In one paragraph, with a mark where it is cut. */
  private static String shown(String text) {
    String line =
        FORMS
            .matcher(text.replaceAll("\\p{Cntrl}", " "))
            .replaceAll(forms -> Normalizer.normalize(forms.group(), Normalizer.Form.NFKC));
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
