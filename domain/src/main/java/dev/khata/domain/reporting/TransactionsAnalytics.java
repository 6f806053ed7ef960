package dev.khata.domain.reporting;

import static dev.khata.domain.reporting.Part.count;
import static dev.khata.domain.reporting.Part.distributions;
import static dev.khata.domain.reporting.Part.group;
import static dev.khata.domain.reporting.Part.id;
import static dev.khata.domain.reporting.Part.meanMoney;
import static dev.khata.domain.reporting.Part.money;
import static dev.khata.domain.reporting.Part.moneyCourse;
import static dev.khata.domain.reporting.Part.rows;
import static dev.khata.domain.reporting.Part.shares;
import static dev.khata.domain.reporting.Part.sharesOrNone;

import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.domain.recharge.TransactionFacts;

/** Money that came into wallets, and services that were bought, whatever came of it. */
final class TransactionsAnalytics {
  static final Analytics ALL =
      Analytics.of(
              "transactions",
              Resource.RECHARGE,
              "How many transactions there are, and what they come to",
              count("total_transactions"),
              money("total_amount"),
              money("total_credits"),
              money("total_debits"),
              count("success_count"),
              count("failed_count"),
              count("pending_count"),
              group("averages", meanMoney("avg_transaction_amount")),
              distributions(
                  shares("by_type", TransactionFacts.Direction.class),
                  shares("by_source", TransactionSource.class),
                  shares("by_status", TransactionFacts.Status.class),
                  sharesOrNone("by_payment_method", PaymentMethod.class),
                  sharesOrNone("by_service_type", UserType.class)),
              rows("top_users", id("user_id"), count("total_txns"), money("total_amount")))
          .with(moneyCourse("created"));

  private TransactionsAnalytics() {}
}
