package dev.khata.persistence.catalog;

import static dev.khata.persistence.jooq.Tables.PLAN;
import static dev.khata.persistence.jooq.Tables.PLAN_GROUP;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import dev.khata.domain.catalog.Description;
import dev.khata.domain.catalog.PlanGroup;
import dev.khata.domain.catalog.PlanGroupId;
import dev.khata.domain.catalog.PlanGroups;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Transactions;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Names;
import dev.khata.persistence.database.Pages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;

final class JooqPlanGroups implements PlanGroups {
  private static final List<Field<?>> FIELDS =
      List.of(PLAN_GROUP.ID, PLAN_GROUP.NAME, PLAN_GROUP.DESCRIPTION, PLAN_GROUP.CREATED_AT);
  private static final Pages<PlanGroup> PAGES =
      new Pages<>(PLAN_GROUP, PLAN_GROUP, FIELDS, PLAN_GROUP.ID, JooqPlanGroups::group);

  private final Database database;
  private final Transactions transactions;

  JooqPlanGroups(Database database, Transactions transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  @Override
  public Optional<PlanGroup> find(PlanGroupId id) {
    return select(id).fetchOptional(JooqPlanGroups::group);
  }

  @Override
  public Optional<PlanGroup> lock(PlanGroupId id) {
    return select(id).forNoKeyUpdate().fetchOptional(JooqPlanGroups::group);
  }

  @Override
  public boolean lockAgainstDeletion(PlanGroupId id) {
    return database
        .dsl()
        .selectOne()
        .from(PLAN_GROUP)
        .where(PLAN_GROUP.ID.eq(id.value()))
        .forKeyShare()
        .fetchOptional()
        .isPresent();
  }

  private SelectConditionStep<Record> select(PlanGroupId id) {
    return database.dsl().select(FIELDS).from(PLAN_GROUP).where(PLAN_GROUP.ID.eq(id.value()));
  }

  @Override
  public Page<PlanGroup> page(Query query) {
    Field<?> by =
        switch (query.order().by()) {
          case ID -> PLAN_GROUP.ID;
          case NAME -> PLAN_GROUP.NAME_KEY;
          case CREATED_AT -> PLAN_GROUP.CREATED_AT;
        };
    return PAGES.page(
        database.dsl(),
        Pages.found(PLAN_GROUP.NAME_KEY, query.search()),
        Pages.sorted(by, query.order()),
        query.order(),
        query.window());
  }

  @Override
  public Optional<PlanGroup> add(Label name, Optional<Description> description, Instant at) {
    return transactions.inTransaction(
        () -> {
          Names.lock(database.dsl(), PLAN_GROUP, name);
          return database
              .dsl()
              .insertInto(PLAN_GROUP)
              .set(PLAN_GROUP.NAME, name.text())
              .set(PLAN_GROUP.NAME_KEY, name.key())
              .set(PLAN_GROUP.DESCRIPTION, description.map(Description::text).orElse(null))
              .set(PLAN_GROUP.CREATED_AT, at)
              .onConflict(PLAN_GROUP.NAME_KEY)
              .doNothing()
              .returning(PLAN_GROUP.ID)
              .fetchOptional(PLAN_GROUP.ID)
              .map(id -> new PlanGroup(new PlanGroupId(id), name, description, at));
        });
  }

  @Override
  public boolean update(PlanGroup group) {
    Names.lock(database.dsl(), PLAN_GROUP, group.name());
    var other = PLAN_GROUP.as("other");
    return database
            .dsl()
            .update(PLAN_GROUP)
            .set(PLAN_GROUP.NAME, group.name().text())
            .set(PLAN_GROUP.NAME_KEY, group.name().key())
            .set(PLAN_GROUP.DESCRIPTION, group.description().map(Description::text).orElse(null))
            .where(PLAN_GROUP.ID.eq(group.id().value()))
            .and(
                notExists(
                    selectOne()
                        .from(other)
                        .where(other.NAME_KEY.eq(group.name().key()))
                        .and(other.ID.ne(group.id().value()))))
            .execute()
        == 1;
  }

  /** Who puts a plan into the group holds it, so after the lock no such plan is unseen. */
  @Override
  public Deletion delete(PlanGroupId id) {
    return transactions.inTransaction(
        () -> {
          if (select(id).forUpdate().fetchOptional().isEmpty()) {
            return Deletion.UNKNOWN;
          }
          int deleted =
              database
                  .dsl()
                  .deleteFrom(PLAN_GROUP)
                  .where(PLAN_GROUP.ID.eq(id.value()))
                  .and(notExists(selectOne().from(PLAN).where(PLAN.GROUP_ID.eq(id.value()))))
                  .execute();
          return deleted == 1 ? Deletion.DELETED : Deletion.NOT_EMPTY;
        });
  }

  private static PlanGroup group(Record row) {
    return new PlanGroup(
        new PlanGroupId(row.get(PLAN_GROUP.ID)),
        new Label(row.get(PLAN_GROUP.NAME)),
        Optional.ofNullable(row.get(PLAN_GROUP.DESCRIPTION)).map(Description::new),
        row.get(PLAN_GROUP.CREATED_AT));
  }
}
