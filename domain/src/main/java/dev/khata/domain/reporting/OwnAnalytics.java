package dev.khata.domain.reporting;

import static dev.khata.domain.reporting.Part.choice;
import static dev.khata.domain.reporting.Part.count;
import static dev.khata.domain.reporting.Part.group;
import static dev.khata.domain.reporting.Part.id;
import static dev.khata.domain.reporting.Part.maybe;
import static dev.khata.domain.reporting.Part.meanMoney;
import static dev.khata.domain.reporting.Part.money;
import static dev.khata.domain.reporting.Part.one;
import static dev.khata.domain.reporting.Part.rows;
import static dev.khata.domain.reporting.Part.some;

import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.domain.reporting.Measure.Simple;

/** What one user does here. */
final class OwnAnalytics {
  static final Analytics ALL =
      Analytics.of(
          "own",
          new Audience.Everybody("user_id"),
          "Own insights",
          group(
              "profile",
              id("user_id"),
              maybe("name", Simple.TEXT),
              maybe("email", Simple.TEXT),
              choice("user_type", UserType.class),
              choice("status", AccountState.class),
              money("wallet_balance"),
              some("created_at", Simple.MOMENT),
              count("account_age_days")),
          group(
              "transaction_summary",
              count("success"),
              count("failed"),
              count("pending"),
              count("credit_count"),
              count("debit_count"),
              money("total_amount_spent"),
              money("total_amount_credited")),
          rows(
              "spending_by_period",
              some("label", Simple.TEXT),
              money("total_spent"),
              count("txn_count")),
          rows("recharge_numbers", some("phone_number", Simple.PHONE), count("count")),
          one("top_plan", id("plan_id"), some("plan_name", Simple.TEXT), count("usage_count")),
          one("top_offer", id("offer_id"), count("usage_count")),
          rows(
              "top_payment_methods",
              choice("payment_method", PaymentMethod.class),
              money("total_amount")),
          rows("top_sources", choice("source", TransactionSource.class), money("total_amount")),
          count("plan_usage_count"),
          meanMoney("avg_recharge_amount"),
          maybe("first_txn_date", Simple.MOMENT),
          maybe("last_txn_date", Simple.MOMENT));

  private OwnAnalytics() {}
}
