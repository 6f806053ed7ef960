package dev.khata.persistence.recharge;

import dev.khata.domain.catalog.Portion;
import dev.khata.domain.catalog.Reward;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.catalog.StoredReward;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The reward of an offer in a row. */
final class RewardColumns {
  private RewardColumns() {}

  static Reward reward(ResultSet row, Unit currency) throws SQLException {
    return new Reward(
        portion(row, "discount", currency),
        portion(row, "cashback", currency),
        number(row, "reward_most").map(max -> new Money(max, currency)));
  }

  private static Optional<Portion> portion(ResultSet row, String name, Unit currency)
      throws SQLException {
    Optional<Long> value = number(row, name + "_value");
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(StoredReward.portion(row.getString(name + "_kind"), value.get(), currency));
  }

  private static Optional<Long> number(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(number);
  }
}
