package dev.khata.application.points;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryKind;
import dev.khata.domain.wallet.Side;
import dev.khata.domain.wallet.Statement;
import dev.khata.domain.wallet.Statements;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the postings of a user in points come to, one by one. */
final class AllPostings {
  private static final Instant EVER = Instant.EPOCH;
  private static final Instant NEVER = EVER.plus(Duration.ofDays(100_000));
  private static final int ENOUGH = 10_000;

  private AllPostings() {}

  static List<Statement.Line> on(Statements statements, CustomerAccount account) {
    return statements.page(account, EVER, NEVER, Optional.empty(), ENOUGH).lines();
  }

  /** All that came, less all that went back or is owed; what the user gave was theirs. */
  static long total(Statements statements, UserId user) {
    CustomerAccount points = CustomerAccount.points(user);
    long kept =
        on(statements, points).stream()
            .filter(line -> line.side() == Side.CREDIT || !line.kind().equals(EntryKind.ADJUSTMENT))
            .mapToLong(AllPostings::change)
            .sum();
    return kept + on(statements, points.receivable()).stream().mapToLong(AllPostings::change).sum();
  }

  private static long change(Statement.Line line) {
    long points = line.amount().minorUnits();
    return line.side() == Side.CREDIT ? points : -points;
  }
}
