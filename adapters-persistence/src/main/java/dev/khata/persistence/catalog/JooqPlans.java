package dev.khata.persistence.catalog;

import static dev.khata.persistence.jooq.Tables.PLAN;

import dev.khata.domain.catalog.Availability;
import dev.khata.domain.catalog.Description;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.PlanGroupId;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.catalog.PlanTerms;
import dev.khata.domain.catalog.PlanType;
import dev.khata.domain.catalog.Plans;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Pages;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;

final class JooqPlans implements Plans {
  private static final StoredCriteria CRITERIA = StoredCriteria.OF_PLAN;

  private final Database database;
  private final Unit currency;
  private final Pages<Plan> pages;

  JooqPlans(Database database, Unit currency) {
    this.database = database;
    this.currency = currency;
    this.pages = new Pages<>(PLAN, PLAN, StoredPlan.CURRENT.fields(), PLAN.ID, this::plan);
  }

  @Override
  public Optional<Plan> find(PlanId id) {
    return select(id).fetchOptional(this::plan);
  }

  /** Foreign keys to the plan are no obstacle to this lock, so that purchases go on beside it. */
  @Override
  public Optional<Plan> lock(PlanId id) {
    return select(id).forNoKeyUpdate().fetchOptional(this::plan);
  }

  @Override
  public void lockAgainstUse(PlanId id) {
    select(id).forUpdate().execute();
  }

  private SelectConditionStep<Record> select(PlanId id) {
    return database
        .dsl()
        .select(StoredPlan.CURRENT.fields())
        .from(PLAN)
        .where(PLAN.ID.eq(id.value()));
  }

  @Override
  public Page<Plan> page(Query<Filter, Sort> query) {
    Filter filter = query.filter();
    return pages.page(
        database.dsl(),
        Pages.found(PLAN.NAME_KEY, filter.search())
            .and(Pages.equal(PLAN.TYPE, filter.type().map(PlanType::name)))
            .and(Pages.equal(PLAN.STATUS, filter.status().map(Availability::name))),
        query,
        JooqPlans::column);
  }

  private static Field<?> column(Sort by) {
    return switch (by) {
      case ID -> PLAN.ID;
      case NAME -> PLAN.NAME_KEY;
      case TYPE -> PLAN.TYPE;
      case PRICE -> PLAN.PRICE;
      case VALIDITY -> PLAN.VALIDITY_DAYS;
      case STATUS -> PLAN.STATUS;
      case CREATED_AT -> PLAN.CREATED_AT;
      case UPDATED_AT -> PLAN.UPDATED_AT;
    };
  }

  @Override
  public Plan add(PlanTerms terms, UserId by, Instant at) {
    long id =
        database
            .dsl()
            .insertInto(PLAN)
            .set(values(terms))
            .set(PLAN.CREATED_BY, by.value())
            .set(PLAN.CREATED_AT, at)
            .set(PLAN.UPDATED_AT, at)
            .set(PLAN.VERSION, 1L)
            .returning(PLAN.ID)
            .fetchSingle(PLAN.ID);
    return new Plan(new PlanId(id), terms, by, at, at, 1);
  }

  @Override
  public void update(Plan plan) {
    database
        .dsl()
        .update(PLAN)
        .set(values(plan.terms()))
        .set(PLAN.UPDATED_AT, plan.updatedAt())
        .set(PLAN.VERSION, plan.version())
        .where(PLAN.ID.eq(plan.id().value()))
        .execute();
  }

  @Override
  public void delete(PlanId id) {
    database.dsl().deleteFrom(PLAN).where(PLAN.ID.eq(id.value())).execute();
  }

  private static Map<Field<?>, Object> values(PlanTerms terms) {
    Map<Field<?>, Object> columns = new LinkedHashMap<>();
    columns.put(PLAN.NAME, terms.name().text());
    columns.put(PLAN.NAME_KEY, terms.name().key());
    columns.put(PLAN.TYPE, terms.type().name());
    columns.put(PLAN.GROUP_ID, terms.group().map(PlanGroupId::value).orElse(null));
    columns.put(PLAN.PRICE, terms.price().minorUnits());
    columns.put(PLAN.VALIDITY_DAYS, terms.validityDays());
    columns.put(PLAN.STATUS, terms.status().name());
    columns.put(PLAN.DESCRIPTION, terms.description().map(Description::text).orElse(null));
    columns.put(PLAN.BENEFITS, StoredBenefits.written(terms.benefits()));
    columns.put(PLAN.USER_TYPE, terms.userType().map(UserType::name).orElse(null));
    columns.put(PLAN.MOST_POPULAR, terms.mostPopular());
    columns.putAll(CRITERIA.values(terms.criteria()));
    return columns;
  }

  private Plan plan(Record row) {
    return StoredPlan.CURRENT.plan(row, currency);
  }
}
