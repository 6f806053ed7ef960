package dev.khata.bootstrap.chaos;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jooq.impl.DSL;

/** After the storm: the gateway is asked about payments until none is pending. */
final class Reconciling {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** As if half an hour had passed, after which nobody is waited for who has not paid. */
  private static final String LATER =
      """
      UPDATE payment p SET created_at = p.created_at - interval '31 min', ask_at = now()
      FROM recharge_transaction t
      WHERE t.id = p.transaction_id AND t.status = 'PENDING'
      """;

  private static final String NOTICES_DUE =
      "UPDATE payment_notice SET hear_at = now() WHERE hear_at IS NOT NULL";

  private static final String REFUNDS_DUE =
      "UPDATE payment_refund SET ask_at = now() WHERE ask_at IS NOT NULL";

  private static final String LEFT =
      """
      SELECT 'payment ' || p.id || ' of ' || p.amount || ', asked ' || p.asked
      FROM payment p JOIN recharge_transaction t ON t.id = p.transaction_id
      WHERE t.status = 'PENDING'
      UNION ALL
      SELECT 'notice ' || id || ', heard ' || heard FROM payment_notice
      WHERE hear_at IS NOT NULL
      UNION ALL
      SELECT 'refund ' || id || ' of ' || capture_reference || ' ' || state || ', asked ' || asked
      FROM payment_refund WHERE ask_at IS NOT NULL
      """;

  private Reconciling() {}

  static Verdict untilNothingIsPending(Site site) throws Exception {
    // What the gateway still does by itself comes first.
    site.gateway().settle(PATIENCE);
    Instant end = Instant.now().plus(PATIENCE);
    Verdict verdict = Verdict.CLEAN;
    do {
      execute(site.postgres(), LATER);
      execute(site.postgres(), NOTICES_DUE);
      execute(site.postgres(), REFUNDS_DUE);
      Jar.Ended ended = site.jar().run("reconcile-payments");
      // 1 tells that there is money to be given back.
      if (ended.code() > 1) {
        verdict = verdict.and(Verdict.fault("reconcile-payments: " + ended.output()));
      }
      TimeUnit.SECONDS.sleep(2);
    } while (!left(site.postgres()).isEmpty() && Instant.now().isBefore(end));
    List<String> left = left(site.postgres());
    return left.isEmpty()
        ? verdict
        : verdict.and(Verdict.fault("after " + PATIENCE + " there wait " + left));
  }

  private static void execute(Postgres postgres, String sql) throws SQLException, IOException {
    try (Connection connection = postgres.connect()) {
      DSL.using(connection).execute(sql);
    }
  }

  private static List<String> left(Postgres postgres) throws SQLException, IOException {
    try (Connection connection = postgres.connect()) {
      return DSL.using(connection).fetch(LEFT).getValues(0, String.class);
    }
  }
}
