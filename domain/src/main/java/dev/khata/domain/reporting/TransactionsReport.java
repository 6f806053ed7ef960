package dev.khata.domain.reporting;

import static dev.khata.domain.reporting.Column.column;
import static dev.khata.domain.reporting.Column.hidden;
import static dev.khata.domain.reporting.Column.maybe;
import static dev.khata.domain.reporting.Kind.Simple.FOLDED;
import static dev.khata.domain.reporting.Kind.Simple.ID;
import static dev.khata.domain.reporting.Kind.Simple.MOMENT;
import static dev.khata.domain.reporting.Kind.Simple.MONEY;
import static dev.khata.domain.reporting.Kind.Simple.PHONE;
import static dev.khata.domain.reporting.Kind.Simple.TEXT;

import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.recharge.FailureReason;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.domain.recharge.TransactionFacts;
import dev.khata.domain.reporting.Kind.Choice;

/** Money that came into wallets, and services that were bought. */
final class TransactionsReport {
  static final Report ALL =
      Report.of(
          "transactions",
          Resource.RECHARGE,
          "Transactions of all users",
          column("txn_id", ID).key().anyOf("txn_ids").sorts(),
          column("user_id", ID).anyOf("user_ids").sorts(),
          maybe("user_name", TEXT),
          column("category", new Choice(TransactionFacts.Category.class))
              .anyOf("categories")
              .sorts(),
          column("txn_type", new Choice(TransactionFacts.Direction.class))
              .anyOf("txn_types")
              .sorts(),
          // What came in and what went out are two sums, and what failed is neither.
          column("amount", MONEY)
              .sum("txn_type", "status")
              .between("min_amount", "max_amount")
              .sorts(),
          maybe("service_type", new Choice(UserType.class)).anyOf("service_types").sorts(),
          maybe("plan_id", ID).anyOf("plan_ids"),
          maybe("plan_name", TEXT),
          maybe("offer_id", ID).anyOf("offer_ids"),
          maybe("from_phone_number", PHONE).anyOf("from_phone_numbers"),
          maybe("to_phone_number", PHONE).anyOf("to_phone_numbers"),
          column("source", new Choice(TransactionSource.class)).anyOf("sources").sorts(),
          column("status", new Choice(TransactionFacts.Status.class)).anyOf("statuses").sorts(),
          maybe("payment_method", new Choice(PaymentMethod.class)).anyOf("payment_methods").sorts(),
          maybe("payment_transaction_id", TEXT),
          hidden("payment_folded", FOLDED).part("payment_transaction_id_contains"),
          maybe("failure_reason", new Choice(FailureReason.class)),
          column("created_at", MOMENT).fromTo("created").sorts());

  static final Report OWN =
      ALL.own("user_id", "One's own transactions", "user_ids", "from_phone_numbers");

  private TransactionsReport() {}
}
