package dev.khata.domain.reporting;

import dev.khata.domain.reporting.Measure.Choice;
import dev.khata.domain.reporting.Measure.Simple;
import java.util.List;

/**
 * A part of what analytics tell, under the name that it has in answers. The first three are told as
 * the database has them; of the others it has rows, from which the rest follows.
 */
public sealed interface Part {
  String name();

  /**
   * One value.
   *
   * @param maybe whether there may be none
   */
  record Figure(String name, Measure measure, boolean maybe) implements Part {}

  /**
   * Several parts in an object of their own.
   *
   * @param maybe whether there may be no such object
   */
  record Group(String name, List<Part> parts, boolean maybe) implements Part {
    public Group {
      parts = List.copyOf(parts);
    }
  }

  /** Objects that all have these parts. */
  record Rows(String name, List<Part> parts) implements Part {
    public Rows {
      parts = List.copyOf(parts);
    }
  }

  /**
   * How many there are of each key: the database has the counts, of which percentages follow.
   *
   * @param maybe whether some may have no key
   */
  record Shares(String name, Measure key, boolean maybe) implements Part {}

  /**
   * What came in the course of time.
   *
   * @param days the name under which the database has the counts of days
   * @param money whether amounts are told as well
   */
  record Course(String name, Form form, String days, boolean money) implements Part {}

  static Part count(String name) {
    return new Figure(name, Simple.COUNT, false);
  }

  static Part money(String name) {
    return new Figure(name, Simple.MONEY, false);
  }

  /** A mean; null where there is nothing to take it of. */
  static Part mean(String name) {
    return new Figure(name, Simple.RATIO, true);
  }

  /** A mean of amounts; null where there are none. */
  static Part meanMoney(String name) {
    return new Figure(name, Simple.MONEY, true);
  }

  static Part id(String name) {
    return new Figure(name, Simple.ID, false);
  }

  static Part some(String name, Measure measure) {
    return new Figure(name, measure, false);
  }

  static Part maybe(String name, Measure measure) {
    return new Figure(name, measure, true);
  }

  static Part choice(String name, Class<? extends Enum<?>> values) {
    return new Figure(name, new Choice(values), false);
  }

  static Part group(String name, Part... parts) {
    return new Group(name, List.of(parts), false);
  }

  /** The one thing there is, if any. */
  static Part one(String name, Part... parts) {
    return new Group(name, List.of(parts), true);
  }

  /** Shares of all there are, each by something else. */
  static Part distributions(Part... shares) {
    return group("distributions", shares);
  }

  static Part rows(String name, Part... parts) {
    return new Rows(name, List.of(parts));
  }

  static Part shares(String name, Class<? extends Enum<?>> keys) {
    return new Shares(name, new Choice(keys), false);
  }

  /** Of what has one of these keys, or none. */
  static Part sharesOrNone(String name, Class<? extends Enum<?>> keys) {
    return new Shares(name, new Choice(keys), true);
  }

  /** Of what people have named. */
  static Part sharesByName(String name) {
    return new Shares(name, Simple.TEXT, false);
  }

  /** Counts of each {@link Period}. */
  static Part periods(String name, String days) {
    return new Course(name, Form.PERIODS, days, false);
  }

  /** Counts and amounts of each of the last 30 days. */
  static Part moneyTrends(String name, String days) {
    return new Course(name, Form.LAST_30_DAYS, days, true);
  }

  /** Counts of periods, days and months, and their growth. */
  static List<Part> course(String days) {
    return course("period_stats", days, false);
  }

  /** The same, whose periods have another name. */
  static List<Part> course(String periods, String days) {
    return course(periods, days, false);
  }

  /** The same with amounts. */
  static List<Part> moneyCourse(String days) {
    return course("period_stats", days, true);
  }

  private static List<Part> course(String periods, String days, boolean money) {
    return List.of(
        new Course(periods, Form.PERIODS, days, money),
        new Course("trends", Form.TRENDS, days, money),
        new Course("monthly_trends", Form.MONTHS, days, money),
        new Course("growth_rates", Form.GROWTH, days, false));
  }

  /** As which basic parts this one is told. */
  default Part told() {
    return switch (this) {
      case Figure figure -> figure;
      case Group group -> group;
      case Rows rows -> rows;
      case Shares(String name, Measure key, boolean maybe) ->
          rows(name, new Figure("key", key, maybe), count("count"), some("percent", Simple.RATIO));
      case Course course -> course.form().told(course);
    };
  }
}
