package dev.khata.http.gencharge.reporting;

import dev.khata.domain.reporting.Analytics;
import dev.khata.domain.reporting.Form;
import dev.khata.domain.reporting.Measure;
import dev.khata.domain.reporting.Part;
import dev.khata.http.endpoint.Shape;
import dev.khata.http.endpoint.Shape.Member;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What clients get as analytics, as the documentation shows it. */
final class AnalyticsShapes {
  private AnalyticsShapes() {}

  static Shape of(Analytics analytics) {
    return shape(words(analytics.name()) + "Analytics", analytics.all());
  }

  /**
   * Of what is told as the one or as the other: all that either has, so that clients have one type.
   */
  static Shape either(String name, Analytics one, Analytics other) {
    Map<String, Member> members = new LinkedHashMap<>();
    for (Analytics each : List.of(one, other)) {
      for (Member member : of(each).members()) {
        members.merge(member.name(), optional(member), (here, there) -> member);
      }
    }
    return new Shape(name, List.copyOf(members.values()));
  }

  private static Member optional(Member member) {
    return new Member(
        member.name(),
        member.type(),
        member.object(),
        member.choices(),
        member.list(),
        true,
        member.words());
  }

  private static Shape shape(String name, List<Part> parts) {
    return new Shape(
        name, parts.stream().map(part -> member(name + words(part.name()), part)).toList());
  }

  /**
   * @param type what the documentation calls objects that stand there
   */
  private static Member member(String type, Part part) {
    return switch (part) {
      case Part.Figure(String name, Measure measure, boolean maybe) ->
          Member.of(name, type(measure), maybe);
      case Part.Group(String name, var parts, boolean maybe) ->
          Member.object(name, shape(type, parts), maybe);
      case Part.Rows(String name, var parts) -> Member.objects(name, shape(type + "Row", parts));
      // Alike in all analytics.
      case Part.Shares shares -> member(keys(shares) + "Share", shares.told());
      case Part.Course(String name, Form form, String days, boolean money) ->
          member(course(form) + (money ? "Sums" : "Counts"), part.told());
    };
  }

  private static String keys(Part.Shares shares) {
    String keys =
        shares.key() instanceof Measure.Choice(var values) ? values.getSimpleName() : "Name";
    return shares.maybe() ? keys + "OrNone" : keys;
  }

  private static String course(Form form) {
    return switch (form) {
      case PERIODS -> "Period";
      case TRENDS -> "Daily";
      case LAST_30_DAYS -> "Recent";
      case MONTHS -> "Monthly";
      case GROWTH -> "Growth";
    };
  }

  private static Class<?> type(Measure measure) {
    return switch (measure) {
      case Measure.Choice(var values) -> values;
      case Measure.Simple simple ->
          switch (simple) {
            case COUNT, ID -> Long.class;
            case MONEY, RATIO -> BigDecimal.class;
            case TEXT, PHONE -> String.class;
            case MOMENT -> Instant.class;
            case DAY -> LocalDate.class;
          };
    };
  }

  /** Of {@code users-archive} or {@code users_archive}, {@code UsersArchive}. */
  static String words(String name) {
    return Stream.of(name.split("[-_]"))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }
}
