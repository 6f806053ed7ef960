package dev.khata.persistence.wallet;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Owners;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotStatement;

final class JooqOwners implements Owners {
  private static final HotStatement KEEP =
      HotStatement.of("SELECT departed(ARRAY[?]::bigint[]) IS NULL");

  private final Database database;

  JooqOwners(Database database) {
    this.database = database;
  }

  @Override
  public boolean keep(UserId owner) {
    return KEEP.query(
        database.dsl(),
        statement -> statement.setLong(1, owner.value()),
        rows -> {
          rows.next();
          return rows.getBoolean(1);
        });
  }
}
