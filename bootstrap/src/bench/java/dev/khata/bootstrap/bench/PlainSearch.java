package dev.khata.bootstrap.bench;

import dev.khata.persistence.database.Database;
import org.jooq.Record;
import org.jooq.Result;

/**
 * The floors of {@link UserSearchBenchmark}, planned as PostgreSQL will. There is none that reads
 * the page, too: for a part that few have, the plan that it makes by itself takes minutes.
 */
final class PlainSearch {
  private PlainSearch() {}

  static Result<Record> byKey(Database database) {
    return database.dsl().fetch("SELECT public_id, email FROM users WHERE id = ?", 500_000);
  }

  /** How many users have that part, which every page tells besides. */
  static Result<Record> count(Database database, String part) {
    return database
        .dsl()
        .fetch("SELECT count(*) FROM users WHERE email_key LIKE ?", "%" + part + "%");
  }
}
