package dev.khata.application.wallet;

import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.Statement;
import dev.khata.domain.wallet.Statements;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** What happened on an account of a user in a period, page by page. */
public final class ReadStatement {
  /** Lines on one page. */
  public static final int MAX_LINES = 1_000;

  private final Statements statements;

  @Inject
  ReadStatement(Statements statements) {
    this.statements = statements;
  }

  /**
   * @param from the first instant of the period
   * @param to the first instant after the period; not before {@code from}
   * @param after where the last page ended; none for the first page
   * @param limit 1 to {@link #MAX_LINES}
   */
  public record Command(
      CustomerAccount account,
      Instant from,
      Instant to,
      Optional<Statement.Cursor> after,
      int limit) {
    public Command {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException("a period that ends before it begins");
      }
      if (limit < 1 || limit > MAX_LINES) {
        throw new IllegalArgumentException("a page of " + limit + " lines");
      }
    }
  }

  public Statement handle(Command command) {
    return statements.page(
        command.account(), command.from(), command.to(), command.after(), command.limit());
  }
}
