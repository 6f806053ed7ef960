package dev.khata.persistence.identity;

import static dev.khata.persistence.jooq.Tables.ROLE;
import static dev.khata.persistence.jooq.Tables.ROLE_PERMISSION;
import static dev.khata.persistence.jooq.Tables.USERS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import dev.khata.domain.identity.Admins;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.Query;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Pages;
import org.jooq.Condition;
import org.jooq.Field;

/** There are few admins, and an index leads from their roles to them. */
final class JooqAdmins implements Admins {
  private static final Condition IS_ADMIN =
      condition(ROLE.ALL_PERMISSIONS)
          .or(ROLE.ID.in(select(ROLE_PERMISSION.ROLE_ID).from(ROLE_PERMISSION)));

  private static final Field<String> NAME =
      field(
          "lower(normalize(btrim({0}))) collate \"C\"",
          String.class, concat(USERS.FIRST_NAME, inline(" "), USERS.LAST_NAME));

  private static final Field<String> EMAIL = coalesce(USERS.EMAIL_KEY, inline(""));

  private static final Pages<User> PAGES =
      new Pages<>(
          StoredUser.WITH_ROLE,
          StoredUser.WITH_ROLE,
          StoredUser.FIELDS,
          USERS.ID,
          StoredUser::user);

  private final Database database;

  JooqAdmins(Database database) {
    this.database = database;
  }

  @Override
  public Page<User> page(Query<Filter, Sort> query) {
    Filter filter = query.filter();
    Condition passes =
        IS_ADMIN
            .and(Pages.found(NAME, filter.name()))
            .and(Pages.found(EMAIL, filter.email()))
            .and(Pages.equal(USERS.PHONE, filter.phone().map(PhoneNumber::e164)))
            .and(Pages.found(JooqRoles.NAME_KEY, filter.roleName()));
    return PAGES.page(database.dsl(), passes, query, JooqAdmins::column);
  }

  private static Field<?> column(Sort by) {
    return switch (by) {
      case ID -> USERS.ID;
      case NAME -> NAME;
      case EMAIL -> EMAIL;
      case PHONE -> coalesce(USERS.PHONE, inline(""));
      case ROLE_NAME -> JooqRoles.NAME_KEY;
      case CREATED_AT -> USERS.CREATED_AT;
      case UPDATED_AT -> USERS.UPDATED_AT;
    };
  }
}
