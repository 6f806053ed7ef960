package dev.khata.persistence.recharge;

import dev.khata.domain.catalog.Availability;
import dev.khata.domain.catalog.OfferId;
import dev.khata.domain.catalog.Span;
import dev.khata.domain.catalog.UseLimits;
import dev.khata.domain.recharge.OfferFacts;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** An offer in a row that may have none. */
final class StoredOfferFacts {
  private static final CriteriaColumns CRITERIA = new CriteriaColumns("offer_");

  /** What to select from {@code offer}, for a payer who is {@code u}. */
  static final String COLUMNS =
      String.format(
          Locale.ROOT,
          """
          offer.id AS offer_id, offer.version AS offer_version, offer.status AS offer_status,
            offer.starts_at, offer.ends_at, offer.discount_kind, offer.discount_value,
            offer.cashback_kind, offer.cashback_value, offer.reward_most,
            offer.max_per_user, offer.max_total,
            CASE WHEN offer.max_per_user IS NOT NULL THEN offer_uses_by(offer.id, u.id) END AS uses_by,
            CASE WHEN offer.max_total IS NOT NULL THEN offer_uses(offer.id) END AS uses, %s\
          """,
          CRITERIA.of("offer"));

  private StoredOfferFacts() {}

  static Optional<OfferFacts> offer(ResultSet row, Unit currency) throws SQLException {
    long id = row.getLong("offer_id");
    if (row.wasNull()) {
      return Optional.empty();
    }
    return Optional.of(
        new OfferFacts(
            new OfferId(id),
            row.getLong("offer_version"),
            Availability.valueOf(row.getString("offer_status")),
            new Span(Instants.optional(row, "starts_at"), Instants.optional(row, "ends_at")),
            CRITERIA.criteria(row, currency),
            RewardColumns.reward(row, currency),
            new UseLimits(number(row, "max_per_user"), number(row, "max_total")),
            new OfferFacts.Uses(row.getLong("uses_by"), row.getLong("uses"))));
  }

  private static Optional<Integer> number(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? Optional.empty() : Optional.of(number);
  }
}
