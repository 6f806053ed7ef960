package dev.khata.persistence.recharge;

import dev.khata.domain.catalog.Criteria;
import dev.khata.domain.catalog.Span;
import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The criteria of a plan or an offer in a row, their columns renamed so that both fit in. */
record CriteriaColumns(String prefix) {

  /** What to select from the table of that name. */
  String of(String table) {
    return Stream.of("user_types", "min_amount", "new_user", "sources", "plan_groups", "from", "to")
        .map(
            name -> String.format(Locale.ROOT, "%s.criteria_%s AS %s%s", table, name, prefix, name))
        .collect(Collectors.joining(", "));
  }

  Criteria criteria(ResultSet row, Unit currency) throws SQLException {
    long minAmount = row.getLong(prefix + "min_amount");
    Optional<Money> min =
        row.wasNull() ? Optional.empty() : Optional.of(new Money(minAmount, currency));
    boolean newUser = row.getBoolean(prefix + "new_user");
    Optional<Boolean> wanted = row.wasNull() ? Optional.empty() : Optional.of(newUser);
    return new Criteria(
        set(row, "user_types", UserType::valueOf),
        min,
        wanted,
        set(row, "sources", TransactionSource::valueOf),
        Stream.of(texts(row, "plan_groups")).map(Label::new).toList(),
        new Span(Instants.optional(row, prefix + "from"), Instants.optional(row, prefix + "to")));
  }

  private <T> Set<T> set(ResultSet row, String name, Function<String, T> valueOf)
      throws SQLException {
    return Stream.of(texts(row, name)).map(valueOf).collect(Collectors.toUnmodifiableSet());
  }

  private String[] texts(ResultSet row, String name) throws SQLException {
    return (String[]) row.getArray(prefix + name).getArray();
  }
}
