package dev.khata.persistence.database;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.leaving.Disclosure;
import dev.khata.domain.kernel.leaving.Facts;
import dev.khata.domain.kernel.leaving.Facts.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Cursor;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;

/** Tells rows of a user, each column under its name, without holding more than a part of them. */
public final class OwnRows {
  private static final int ROWS_AT_A_TIME = 500;

  private final List<Section> sections = new ArrayList<>();

  private record Section(
      String name, Function<UserId, ResultQuery<?>> query, Function<Record, Facts> facts) {}

  /** The rows of that query are a section. */
  public OwnRows section(String name, Function<UserId, ResultQuery<?>> query) {
    return section(name, query, OwnRows::facts);
  }

  /** As above, where a row tells more, or less, than its columns. */
  public OwnRows section(
      String name, Function<UserId, ResultQuery<?>> query, Function<Record, Facts> facts) {
    sections.add(new Section(name, query, facts));
    return this;
  }

  public void tell(UserId user, Disclosure to) {
    for (Section section : sections) {
      ResultQuery<?> query = section.query().apply(user);
      try (Cursor<?> rows = query.fetchSize(ROWS_AT_A_TIME).fetchLazy()) {
        for (Record row : rows) {
          to.record(section.name(), section.facts().apply(row));
        }
      }
    }
  }

  /** The columns that are not null. */
  public static Facts facts(Record row) {
    List<Facts.Fact> facts = new ArrayList<>(row.size());
    for (Field<?> field : row.fields()) {
      Object value = row.get(field);
      if (value != null) {
        facts.add(new Facts.Fact(field.getName(), value(field, value)));
      }
    }
    return new Facts(facts);
  }

  private static Value value(Field<?> field, Object value) {
    return switch (value) {
      case String text -> new Value.Text(text);
      case UUID id -> new Value.Text(id.toString());
      case Boolean flag -> new Value.Flag(flag);
      case BigDecimal number -> new Value.Figure(number);
      case Number whole -> new Value.Figure(BigDecimal.valueOf(whole.longValue()));
      case Instant at -> new Value.Moment(at);
      case LocalDate date -> new Value.Day(date);
      case LocalDateTime onTheWall -> new Value.Text(onTheWall.toString());
      case String[] texts -> new Value.Many(List.of(texts));
      default -> throw new IllegalStateException("no fact: " + field.getName());
    };
  }

  /**
   * An amount in minor units, as a text with the decimals of its unit.
   *
   * @param scale how many decimals the unit has
   */
  public static Field<String> amount(Field<Long> minorUnits, Field<? extends Number> scale) {
    return DSL.field(
            "round({0} / power(10::numeric, {1}), {1})::text", String.class, minorUnits, scale)
        .as(minorUnits.getName());
  }
}
