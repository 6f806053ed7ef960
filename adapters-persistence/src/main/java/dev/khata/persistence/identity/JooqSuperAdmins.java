package dev.khata.persistence.identity;

import static dev.khata.persistence.jooq.Tables.ROLE;
import static dev.khata.persistence.jooq.Tables.USERS;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.identity.access.SuperAdmins;
import dev.khata.domain.kernel.UserId;
import dev.khata.persistence.database.Database;
import org.jooq.Condition;

/**
 * The lock is that of the role's row. Foreign keys to it are no hindrance: who adds a user or gives
 * a role only asks that the row stays.
 */
final class JooqSuperAdmins implements SuperAdmins {
  private static final Condition THE_ROLE = ROLE.NAME.eq(Role.SUPER_ADMIN).and(ROLE.BUILT_IN);

  private final Database database;

  JooqSuperAdmins(Database database) {
    this.database = database;
  }

  @Override
  public void lock() {
    database.dsl().select(ROLE.ID).from(ROLE).where(THE_ROLE).forNoKeyUpdate().fetchSingle();
  }

  @Override
  public boolean anyActiveBesides(UserId user) {
    return database
        .dsl()
        .fetchExists(
            StoredUser.WITH_ROLE,
            THE_ROLE,
            USERS.STATE.eq(AccountState.ACTIVE.name()),
            USERS.ID.ne(user.value()));
  }
}
