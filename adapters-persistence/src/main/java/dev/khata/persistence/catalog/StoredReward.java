package dev.khata.persistence.catalog;

import static dev.khata.persistence.jooq.Tables.OFFER;

import dev.khata.domain.catalog.Portion;
import dev.khata.domain.catalog.Reward;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;

/** The columns of an offer's reward. */
public final class StoredReward {
  static final List<Field<?>> FIELDS =
      List.of(
          OFFER.DISCOUNT_KIND,
          OFFER.DISCOUNT_VALUE,
          OFFER.CASHBACK_KIND,
          OFFER.CASHBACK_VALUE,
          OFFER.REWARD_MOST);

  /** How a portion stands in the database. */
  private enum Kind {
    FLAT,
    PERCENT
  }

  private StoredReward() {}

  static Map<Field<?>, Object> values(Reward reward) {
    Map<Field<?>, Object> columns = new LinkedHashMap<>();
    columns.put(OFFER.DISCOUNT_KIND, reward.discount().map(StoredReward::kind).orElse(null));
    columns.put(OFFER.DISCOUNT_VALUE, reward.discount().map(StoredReward::value).orElse(null));
    columns.put(OFFER.CASHBACK_KIND, reward.cashback().map(StoredReward::kind).orElse(null));
    columns.put(OFFER.CASHBACK_VALUE, reward.cashback().map(StoredReward::value).orElse(null));
    columns.put(OFFER.REWARD_MOST, reward.max().map(Money::minorUnits).orElse(null));
    return columns;
  }

  static Reward reward(Record row, Unit currency) {
    return new Reward(
        optional(row.get(OFFER.DISCOUNT_KIND), row.get(OFFER.DISCOUNT_VALUE), currency),
        optional(row.get(OFFER.CASHBACK_KIND), row.get(OFFER.CASHBACK_VALUE), currency),
        Optional.ofNullable(row.get(OFFER.REWARD_MOST)).map(minor -> new Money(minor, currency)));
  }

  private static String kind(Portion portion) {
    return switch (portion) {
      case Portion.Flat flat -> Kind.FLAT.name();
      case Portion.Percent percent -> Kind.PERCENT.name();
    };
  }

  private static long value(Portion portion) {
    return switch (portion) {
      case Portion.Flat flat -> flat.amount().minorUnits();
      case Portion.Percent percent -> percent.hundredths();
    };
  }

  private static Optional<Portion> optional(String kind, Long value, Unit currency) {
    return Optional.ofNullable(kind).map(known -> portion(known, value, currency));
  }

  /** What a portion means that stands in the database like that. */
  public static Portion portion(String kind, long value, Unit currency) {
    return switch (Kind.valueOf(kind)) {
      case FLAT -> new Portion.Flat(new Money(value, currency));
      case PERCENT -> new Portion.Percent(Math.toIntExact(value));
    };
  }
}
