package dev.khata.persistence.catalog;

import static dev.khata.persistence.jooq.Tables.PLAN;
import static dev.khata.persistence.jooq.Tables.PLAN_GROUP;

import dev.khata.domain.catalog.Description;
import dev.khata.domain.catalog.PlanGroup;
import dev.khata.domain.catalog.PlanGroupId;
import dev.khata.domain.catalog.PlanGroups;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Transactions;
import dev.khata.persistence.database.Database;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;

final class JooqPlanGroups extends JooqCategories<PlanGroupId, PlanGroup, PlanGroups.Sort>
    implements PlanGroups {
  private static final CategoryTable<PlanGroup, Sort> TABLE =
      new CategoryTable<>(
          PLAN_GROUP,
          PLAN_GROUP.ID,
          PLAN_GROUP.NAME,
          PLAN_GROUP.NAME_KEY,
          PLAN_GROUP.DESCRIPTION,
          Optional.of(PLAN_GROUP.CREATED_AT),
          PLAN.GROUP_ID,
          JooqPlanGroups::sort,
          JooqPlanGroups::group);

  JooqPlanGroups(Database database, Transactions transactions) {
    super(TABLE, database, transactions);
  }

  private static Field<?> sort(Sort by) {
    return switch (by) {
      case ID -> PLAN_GROUP.ID;
      case NAME -> PLAN_GROUP.NAME_KEY;
      case CREATED_AT -> PLAN_GROUP.CREATED_AT;
    };
  }

  private static PlanGroup group(Record row) {
    return new PlanGroup(
        new PlanGroupId(row.get(PLAN_GROUP.ID)),
        new Label(row.get(PLAN_GROUP.NAME)),
        Optional.ofNullable(row.get(PLAN_GROUP.DESCRIPTION)).map(Description::new),
        row.get(PLAN_GROUP.CREATED_AT));
  }
}
