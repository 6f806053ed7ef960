package dev.khata.persistence.database;

import dev.khata.domain.kernel.Unavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One open transaction on one connection; rolled back when closed without a commit. */
final class Transaction implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Transaction.class);

  private final Connection connection;
  private final List<Runnable> effects = new ArrayList<>();
  private boolean committed;
  private boolean doomed;

  private Transaction(Connection connection) {
    this.connection = connection;
  }

  static Transaction begin(Connection connection) {
    try {
      connection.setAutoCommit(false);
      return new Transaction(connection);
    } catch (SQLException e) {
      release(connection);
      throw Failures.translated("can't begin a transaction", e);
    }
  }

  Connection connection() {
    return connection;
  }

  void afterCommit(Runnable effect) {
    effects.add(effect);
  }

  /** A part of it failed, so the whole must not be committed, whoever catches the exception. */
  void doom() {
    doomed = true;
  }

  /**
   * @throws Unavailable when the answer to the commit did not come: what was done may be there
   */
  void commit() {
    if (doomed) {
      throw new IllegalStateException("a part of this transaction failed and was ignored");
    }
    try {
      connection.commit();
      committed = true;
    } catch (SQLException e) {
      throw Failures.translated("can't commit", e);
    }
  }

  @Override
  public void close() {
    try {
      if (!committed) connection.rollback();
    } catch (SQLException e) {
      // The connection is lost, and with it the transaction.
      LOG.debug("not rolled back", e);
    } finally {
      release(connection);
    }
  }

  /** The transaction is done whatever an effect does, so a failing one is only logged. */
  void runEffects() {
    for (var effect : effects) {
      try {
        effect.run();
      } catch (RuntimeException e) {
        LOG.error("an effect after a commit failed", e);
      }
    }
  }

  static void release(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.debug("not returned to its pool", e);
    }
  }
}
