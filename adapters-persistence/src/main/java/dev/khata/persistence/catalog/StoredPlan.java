package dev.khata.persistence.catalog;

import static dev.khata.persistence.jooq.Tables.PLAN;
import static dev.khata.persistence.jooq.Tables.PLAN_VERSION;
import static java.util.Objects.requireNonNull;

import dev.khata.domain.catalog.Availability;
import dev.khata.domain.catalog.Description;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.PlanGroupId;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.catalog.PlanTerms;
import dev.khata.domain.catalog.PlanType;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The columns that make a plan, wherever a query brings one along. */
public final class StoredPlan {
  /** As it is: {@code plan} alone. */
  static final StoredPlan CURRENT = new StoredPlan(PLAN);

  /** As one of its versions was: {@code plan} and the {@code plan_version} that it is joined to. */
  public static final StoredPlan VERSION = new StoredPlan(PLAN_VERSION);

  private final Table<?> terms;
  private final StoredCriteria criteria;

  /**
   * @param terms which has all that can change, under the same names as {@code plan}
   */
  private StoredPlan(Table<?> terms) {
    this.terms = terms;
    this.criteria = StoredCriteria.OF_PLAN.in(terms);
  }

  public List<Field<?>> fields() {
    List<Field<?>> fields =
        new ArrayList<>(
            List.of(
                PLAN.ID,
                of(PLAN.NAME),
                of(PLAN.TYPE),
                of(PLAN.GROUP_ID),
                of(PLAN.PRICE),
                of(PLAN.VALIDITY_DAYS),
                of(PLAN.STATUS),
                of(PLAN.DESCRIPTION),
                of(PLAN.BENEFITS),
                of(PLAN.USER_TYPE),
                of(PLAN.MOST_POPULAR),
                PLAN.CREATED_BY,
                PLAN.CREATED_AT,
                of(PLAN.UPDATED_AT),
                of(PLAN.VERSION)));
    fields.addAll(criteria.fields());
    return List.copyOf(fields);
  }

  /**
   * @param row with all {@link #fields}
   */
  public Plan plan(Record row, Unit currency) {
    return new Plan(
        new PlanId(row.get(PLAN.ID)),
        terms(row, currency),
        new UserId(row.get(PLAN.CREATED_BY)),
        row.get(PLAN.CREATED_AT),
        row.get(of(PLAN.UPDATED_AT)),
        row.get(of(PLAN.VERSION)));
  }

  private PlanTerms terms(Record row, Unit currency) {
    return new PlanTerms(
        new Label(row.get(of(PLAN.NAME))),
        PlanType.valueOf(row.get(of(PLAN.TYPE))),
        Optional.ofNullable(row.get(of(PLAN.GROUP_ID))).map(PlanGroupId::new),
        new Money(row.get(of(PLAN.PRICE)), currency),
        row.get(of(PLAN.VALIDITY_DAYS)),
        Availability.valueOf(row.get(of(PLAN.STATUS))),
        Optional.ofNullable(row.get(of(PLAN.DESCRIPTION))).map(Description::new),
        StoredBenefits.read(row.get(of(PLAN.BENEFITS))),
        criteria.criteria(row, currency),
        Optional.ofNullable(row.get(of(PLAN.USER_TYPE))).map(UserType::valueOf),
        row.get(of(PLAN.MOST_POPULAR)));
  }

  private <V> Field<V> of(Field<V> column) {
    return requireNonNull(terms.field(column), column::getName);
  }
}
