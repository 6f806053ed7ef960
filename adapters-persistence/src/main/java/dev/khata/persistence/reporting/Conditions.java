package dev.khata.persistence.reporting;

import dev.khata.domain.reporting.Column;
import dev.khata.domain.reporting.Kind;
import dev.khata.domain.reporting.Wanted;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** What rows must have, as conditions. */
record Conditions(Cells cells) {

  Condition all(List<Wanted> wanted) {
    return DSL.and(wanted.stream().map(this::of).toList());
  }

  private Condition of(Wanted wanted) {
    Column column = wanted.column();
    return switch (wanted) {
      case Wanted.AnyOf any -> anyOf(column, any);
      case Wanted.AtLeast least -> of(column).ge(stored(column, least.bound()));
      case Wanted.AtMost most -> of(column).le(stored(column, most.bound()));
      case Wanted.Part part -> of(column).contains(part.text());
    };
  }

  private Condition anyOf(Column column, Wanted.AnyOf any) {
    List<Object> values = any.values().stream().map(value -> stored(column, value)).toList();
    return column.kind() instanceof Kind.Choices
        ? DSL.arrayOverlap(array(column), texts(values))
        : of(column).in(values);
  }

  private static Field<String[]> texts(List<Object> values) {
    return DSL.val(values.toArray(String[]::new), SQLDataType.CLOB.array());
  }

  @SuppressWarnings("unchecked")
  private static Field<String[]> array(Column column) {
    return (Field<String[]>) Cells.field(column);
  }

  @SuppressWarnings("unchecked")
  private static Field<Object> of(Column column) {
    return (Field<Object>) Cells.field(column);
  }

  private Object stored(Column column, Object value) {
    return cells.stored(column.kind(), value);
  }
}
