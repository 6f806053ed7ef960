package dev.khata.persistence.recharge;

import dev.khata.domain.catalog.OfferId;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.domain.recharge.TransactionFacts;
import dev.khata.domain.recharge.TransactionId;
import dev.khata.persistence.database.ArrayValues;
import java.util.Optional;

/**
 * A transaction that is recorded or settled.
 *
 * @param item the index of the decision
 * @param settles the pending one that it becomes of
 * @param place among the new ones of its customer, from 1
 * @param sale the number of the sale that it stands for
 * @param entry the number of the entry, if it moved money
 */
record Row(
    int item,
    TransactionFacts facts,
    Customer customer,
    Optional<TransactionId> settles,
    Optional<Integer> place,
    Optional<Integer> sale,
    Optional<Integer> entry) {

  static <V> ArrayValues<V, Row> values(ArrayValues<V, Row> rows) {
    return rows.integers("transaction_users", row -> row.customer.number())
        .integers(
            "transaction_after",
            row -> row.place.map(place -> row.customer.transactions() - place).orElse(null))
        .longs("transaction_settles", row -> row.settles.map(TransactionId::value).orElse(null))
        .texts("transaction_categories", row -> row.facts.category().name())
        .texts("transaction_directions", row -> row.facts.direction().name())
        .longs("transaction_amounts", row -> row.facts.amount().minorUnits())
        .texts(
            "transaction_service_types",
            row -> row.facts.serviceType().map(UserType::name).orElse(null))
        .longs("transaction_plans", row -> row.facts.plan().map(PlanId::value).orElse(null))
        .longs("transaction_offers", row -> row.facts.offer().map(OfferId::value).orElse(null))
        .texts(
            "transaction_from_phones", row -> row.facts.from().map(PhoneNumber::e164).orElse(null))
        .texts("transaction_to_phones", row -> row.facts.to().map(PhoneNumber::e164).orElse(null))
        .texts("transaction_sources", row -> row.facts.source().name())
        .texts("transaction_statuses", row -> row.facts.status().name())
        .texts(
            "transaction_methods", row -> row.facts.method().map(PaymentMethod::name).orElse(null))
        .texts("transaction_payments", row -> row.facts.payment().orElse(null))
        .texts("transaction_reasons", row -> row.facts.failure().map(Enum::name).orElse(null))
        .integers("transaction_sales", row -> row.sale.orElse(null))
        .integers("transaction_entries", row -> row.entry.orElse(null));
  }
}
