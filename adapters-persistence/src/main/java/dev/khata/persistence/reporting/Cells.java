package dev.khata.persistence.reporting;

import static org.jooq.impl.DSL.name;

import dev.khata.domain.reporting.Column;
import dev.khata.domain.reporting.Kind;
import dev.khata.domain.wallet.Unit;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * How what a report's cells hold is stored.
 *
 * @param currency of all amounts, which are stored in minor units
 */
record Cells(Unit currency) {

  static Field<?> field(Column column) {
    return DSL.field(name(column.name()), type(column.kind()));
  }

  private static DataType<?> type(Kind kind) {
    return switch (kind) {
      case Kind.Choice any -> SQLDataType.VARCHAR;
      case Kind.Choices any -> SQLDataType.CLOB.array();
      case Kind.Simple simple ->
          switch (simple) {
            case ID, MONEY -> SQLDataType.BIGINT;
            case COUNT -> SQLDataType.INTEGER;
            case QUANTITY -> SQLDataType.NUMERIC;
            case UUID -> SQLDataType.UUID;
            case TEXT, FOLDED, PHONE, OBJECT -> SQLDataType.VARCHAR;
            case MOMENT -> SQLDataType.INSTANT;
            case FLAG -> SQLDataType.BOOLEAN;
          };
    };
  }

  /** What is stored for a value of that kind. */
  Object stored(Kind kind, Object value) {
    return switch (kind) {
      case Kind.Choice any -> ((Enum<?>) value).name();
      case Kind.Choices any -> ((Enum<?>) value).name();
      case Kind.Simple simple ->
          simple == Kind.Simple.MONEY
              ? ((BigDecimal) value).movePointRight(currency.scale()).longValueExact()
              : value;
    };
  }

  /** What stored values of that kind mean. */
  Function<Object, Object> meaning(Kind kind) {
    return switch (kind) {
      case Kind.Choice(var values) -> constants(values);
      case Kind.Choices(var values) -> {
        Function<Object, Object> one = constants(values);
        yield stored -> Stream.of((Object[]) stored).map(one).toList();
      }
      case Kind.Simple simple ->
          simple == Kind.Simple.MONEY
              ? stored -> BigDecimal.valueOf((Long) stored, currency.scale())
              : Function.identity();
    };
  }

  private static Function<Object, Object> constants(Class<? extends Enum<?>> values) {
    Map<String, Object> byName =
        Stream.of(values.getEnumConstants())
            .collect(Collectors.toUnmodifiableMap(Enum::name, value -> value));
    return stored ->
        Optional.ofNullable(byName.get((String) stored))
            .orElseThrow(
                () -> new IllegalStateException("no " + values.getSimpleName() + " is " + stored));
  }
}
