package dev.khata.persistence.catalog;

import static dev.khata.persistence.jooq.Tables.PLAN;

import dev.khata.domain.catalog.Availability;
import dev.khata.domain.catalog.Benefits;
import dev.khata.domain.catalog.Description;
import dev.khata.domain.catalog.Label;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.PlanGroupId;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.catalog.PlanTerms;
import dev.khata.domain.catalog.PlanType;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;

/** The columns that make a plan, wherever a query brings one along. */
public final class StoredPlan {
  public static final List<Field<?>> FIELDS = fields();

  private static final StoredCriteria CRITERIA = StoredCriteria.OF_PLAN;

  private StoredPlan() {}

  private static List<Field<?>> fields() {
    List<Field<?>> fields =
        new ArrayList<>(
            List.of(
                PLAN.ID,
                PLAN.NAME,
                PLAN.TYPE,
                PLAN.GROUP_ID,
                PLAN.PRICE,
                PLAN.VALIDITY_DAYS,
                PLAN.STATUS,
                PLAN.DESCRIPTION,
                PLAN.BENEFITS,
                PLAN.USER_TYPE,
                PLAN.MOST_POPULAR,
                PLAN.CREATED_BY,
                PLAN.CREATED_AT,
                PLAN.UPDATED_AT,
                PLAN.VERSION));
    fields.addAll(StoredCriteria.OF_PLAN.fields());
    return List.copyOf(fields);
  }

  /**
   * @param row with all {@link #FIELDS}
   */
  public static Plan plan(Record row, Unit currency) {
    return new Plan(
        new PlanId(row.get(PLAN.ID)),
        terms(row, currency),
        new UserId(row.get(PLAN.CREATED_BY)),
        row.get(PLAN.CREATED_AT),
        row.get(PLAN.UPDATED_AT),
        row.get(PLAN.VERSION));
  }

  private static PlanTerms terms(Record row, Unit currency) {
    return new PlanTerms(
        new Label(row.get(PLAN.NAME)),
        PlanType.valueOf(row.get(PLAN.TYPE)),
        Optional.ofNullable(row.get(PLAN.GROUP_ID)).map(PlanGroupId::new),
        new Money(row.get(PLAN.PRICE), currency),
        row.get(PLAN.VALIDITY_DAYS),
        Availability.valueOf(row.get(PLAN.STATUS)),
        Optional.ofNullable(row.get(PLAN.DESCRIPTION)).map(Description::new),
        new Benefits(row.get(PLAN.BENEFITS)),
        CRITERIA.criteria(row, currency),
        Optional.ofNullable(row.get(PLAN.USER_TYPE)).map(UserType::valueOf),
        row.get(PLAN.MOST_POPULAR));
  }
}
