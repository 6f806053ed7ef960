package dev.khata.http.sheet;

import dev.khata.domain.reporting.Kind;
import dev.khata.http.endpoint.ValueNames;
import dev.khata.http.endpoint.Vocabulary;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What cells hold, as text that a spreadsheet may open. */
final class CellTexts {
  private static final String FORMULA = "=+-@\t\r";

  private CellTexts() {}

  static Function<Object, String> of(Kind kind, ZoneId zone, Vocabulary names) {
    return switch (kind) {
      case Kind.Choice(var values) -> named(values, names);
      case Kind.Choices(var values) -> all(named(values, names));
      case Kind.Simple simple ->
          switch (simple) {
            case TEXT, FOLDED, OBJECT -> text -> harmless((String) text);
            case MONEY, QUANTITY -> amount -> ((BigDecimal) amount).toPlainString();
            case MOMENT -> times(zone);
            case ID, UUID, COUNT, PHONE, FLAG -> Object::toString;
          };
    };
  }

  /** What the contract calls each value. */
  static <T extends Enum<T>> Function<Object, String> named(
      Class<? extends Enum<?>> values, Vocabulary names) {
    @SuppressWarnings("unchecked")
    ValueNames<T> known = (ValueNames<T>) names.of(values).orElseThrow();
    return value -> known.of(known.type().cast(value));
  }

  private static Function<Object, String> all(Function<Object, String> one) {
    return values -> ((List<?>) values).stream().map(one).collect(Collectors.joining(", "));
  }

  private static Function<Object, String> times(ZoneId zone) {
    DateTimeFormatter format = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(zone);
    return moment -> format.format((Instant) moment);
  }

  /** A text that begins as formulas do, after an apostrophe. */
  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
