package dev.khata.persistence.wallet;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Owners;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Values;

final class JooqOwners implements Owners {
  private static final HotSql<UserId> KEEP =
      HotSql.of(
          "SELECT departed(ARRAY[:owner]) IS NULL AS kept",
          Values.<UserId>none().number("owner", UserId::value));

  private final Database database;

  JooqOwners(Database database) {
    this.database = database;
  }

  @Override
  public boolean keep(UserId owner) {
    return KEEP.first(database.dsl(), owner, row -> row.getBoolean("kept")).orElseThrow();
  }
}
