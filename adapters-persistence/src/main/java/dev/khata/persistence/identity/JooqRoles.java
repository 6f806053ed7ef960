package dev.khata.persistence.identity;

import static dev.khata.persistence.jooq.Tables.ROLE;
import static dev.khata.persistence.jooq.Tables.ROLE_PERMISSION;
import static dev.khata.persistence.jooq.Tables.USERS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.unnest;
import static org.jooq.impl.DSL.val;

import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.identity.access.Roles;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.Transactions;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Names;
import dev.khata.persistence.database.Pages;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

final class JooqRoles implements Roles {
  static final Field<String> NAME_KEY = coalesce(ROLE.NAME_KEY, ROLE.NAME);

  private static final Pages<Role> PAGES =
      new Pages<>(ROLE, ROLE, StoredUser.ROLE_FIELDS, ROLE.ID, StoredUser::role);

  private final Database database;
  private final Transactions transactions;

  JooqRoles(Database database, Transactions transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  @Override
  public Optional<Role> named(String name) {
    return first(ROLE.NAME.eq(name));
  }

  @Override
  public Optional<Role> find(long id) {
    return first(ROLE.ID.eq(id));
  }

  private Optional<Role> first(Condition which) {
    return database
        .dsl()
        .select(StoredUser.ROLE_FIELDS)
        .from(ROLE)
        .where(which)
        .fetchOptional(StoredUser::role);
  }

  @Override
  public Page<Role> page(Query<Filter, Sort> query) {
    Condition passes =
        Pages.found(NAME_KEY, query.filter().name())
            .and(query.filter().resource().map(JooqRoles::about).orElseGet(DSL::noCondition));
    return PAGES.page(database.dsl(), passes, query, JooqRoles::column);
  }

  private static Field<?> column(Sort by) {
    return switch (by) {
      case ID -> ROLE.ID;
      case NAME -> NAME_KEY;
    };
  }

  private static Condition about(Resource resource) {
    List<String> all =
        Arrays.stream(Action.values())
            .map(action -> new Permission(resource, action).id())
            .toList();
    return condition(ROLE.ALL_PERMISSIONS)
        .or(
            ROLE.ID.in(
                select(ROLE_PERMISSION.ROLE_ID)
                    .from(ROLE_PERMISSION)
                    .where(ROLE_PERMISSION.PERMISSION.in(all))));
  }

  @Override
  public Optional<Role> add(Label name, Set<Permission> permissions) {
    return transactions.inTransaction(
        () -> {
          Names.lock(database.dsl(), ROLE, name);
          Optional<Long> id =
              database
                  .dsl()
                  .insertInto(ROLE, ROLE.NAME, ROLE.NAME_KEY)
                  .select(select(val(name.text()), val(name.key())).where(isFree(name, 0)))
                  .returning(ROLE.ID)
                  .fetchOptional(ROLE.ID);
          id.ifPresent(role -> grant(role, permissions));
          return id.map(role -> new Role(role, name.text(), false, permissions));
        });
  }

  @Override
  public boolean update(long id, Label name, Set<Permission> permissions) {
    return transactions.inTransaction(
        () -> {
          Names.lock(database.dsl(), ROLE, name);
          boolean updated =
              database
                      .dsl()
                      .update(ROLE)
                      .set(ROLE.NAME, name.text())
                      .set(ROLE.NAME_KEY, name.key())
                      .where(ROLE.ID.eq(id), isFree(name, id))
                      .execute()
                  == 1;
          if (updated) {
            takeAll(id);
            grant(id, permissions);
          }
          return updated;
        });
  }

  private static Condition isFree(Label name, long self) {
    var other = ROLE.as("other");
    return notExists(
        selectOne()
            .from(other)
            .where(coalesce(other.NAME_KEY, other.NAME).eq(name.key()))
            .and(other.ID.ne(self)));
  }

  /** What a later version of Khata has granted stays. */
  private void takeAll(long role) {
    database
        .dsl()
        .deleteFrom(ROLE_PERMISSION)
        .where(ROLE_PERMISSION.ROLE_ID.eq(role))
        .and(ROLE_PERMISSION.PERMISSION.in(ids(Permission.all())))
        .execute();
  }

  private void grant(long role, Set<Permission> permissions) {
    Field<String> each = DSL.field("p.permission", String.class);
    database
        .dsl()
        .insertInto(ROLE_PERMISSION, ROLE_PERMISSION.ROLE_ID, ROLE_PERMISSION.PERMISSION)
        .select(
            select(val(role), each)
                .from(unnest(ids(permissions).toArray(String[]::new)).as("p", "permission")))
        .execute();
  }

  private static List<String> ids(Collection<Permission> permissions) {
    return permissions.stream().map(Permission::id).toList();
  }

  @Override
  public boolean delete(long id) {
    return database
            .dsl()
            .deleteFrom(ROLE)
            .where(ROLE.ID.eq(id))
            .and(notExists(selectOne().from(USERS).where(USERS.ROLE_ID.eq(id))))
            .execute()
        == 1;
  }
}
