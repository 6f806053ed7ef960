package dev.khata.persistence.catalog;

import static dev.khata.persistence.jooq.Tables.OFFER;
import static dev.khata.persistence.jooq.Tables.PLAN;
import static java.util.Objects.requireNonNull;

import dev.khata.domain.catalog.Criteria;
import dev.khata.domain.catalog.Span;
import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The columns of criteria, which plans and offers have alike. */
record StoredCriteria(
    Field<String[]> userTypes,
    Field<Long> minAmount,
    Field<Boolean> newUser,
    Field<String[]> sources,
    Field<String[]> planGroups,
    Field<Instant> from,
    Field<Instant> to) {
  static final StoredCriteria OF_PLAN =
      new StoredCriteria(
          PLAN.CRITERIA_USER_TYPES,
          PLAN.CRITERIA_MIN_AMOUNT,
          PLAN.CRITERIA_NEW_USER,
          PLAN.CRITERIA_SOURCES,
          PLAN.CRITERIA_PLAN_GROUPS,
          PLAN.CRITERIA_FROM,
          PLAN.CRITERIA_TO);
  static final StoredCriteria OF_OFFER =
      new StoredCriteria(
          OFFER.CRITERIA_USER_TYPES,
          OFFER.CRITERIA_MIN_AMOUNT,
          OFFER.CRITERIA_NEW_USER,
          OFFER.CRITERIA_SOURCES,
          OFFER.CRITERIA_PLAN_GROUPS,
          OFFER.CRITERIA_FROM,
          OFFER.CRITERIA_TO);

  /** The same columns of another table. */
  StoredCriteria in(Table<?> table) {
    return new StoredCriteria(
        of(table, userTypes),
        of(table, minAmount),
        of(table, newUser),
        of(table, sources),
        of(table, planGroups),
        of(table, from),
        of(table, to));
  }

  private static <V> Field<V> of(Table<?> table, Field<V> column) {
    return requireNonNull(table.field(column), column::getName);
  }

  List<Field<?>> fields() {
    return List.of(userTypes, minAmount, newUser, sources, planGroups, from, to);
  }

  Map<Field<?>, Object> values(Criteria criteria) {
    Map<Field<?>, Object> columns = new LinkedHashMap<>();
    columns.put(userTypes, names(criteria.userTypes()));
    columns.put(minAmount, criteria.minAmount().map(Money::minorUnits).orElse(null));
    columns.put(newUser, criteria.newUser().orElse(null));
    columns.put(sources, names(criteria.sources()));
    columns.put(planGroups, criteria.planGroups().stream().map(Label::text).toArray(String[]::new));
    columns.put(from, criteria.dates().from().orElse(null));
    columns.put(to, criteria.dates().to().orElse(null));
    return columns;
  }

  Criteria criteria(Record row, Unit currency) {
    return new Criteria(
        read(row.get(userTypes), UserType::valueOf),
        Optional.ofNullable(row.get(minAmount)).map(minor -> new Money(minor, currency)),
        Optional.ofNullable(row.get(newUser)),
        read(row.get(sources), TransactionSource::valueOf),
        Arrays.stream(row.get(planGroups)).map(Label::new).toList(),
        new Span(Optional.ofNullable(row.get(from)), Optional.ofNullable(row.get(to))));
  }

  private static String[] names(Collection<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).sorted().toArray(String[]::new);
  }

  private static <T> Set<T> read(String[] names, Function<String, T> valueOf) {
    return Arrays.stream(names).map(valueOf).collect(Collectors.toUnmodifiableSet());
  }
}
