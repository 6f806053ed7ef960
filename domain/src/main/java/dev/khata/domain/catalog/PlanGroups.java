package dev.khata.domain.catalog;

/** All plan groups. */
public interface PlanGroups extends Categories<PlanGroupId, PlanGroup, PlanGroups.Sort> {

  /** What plan groups can be sorted by. */
  enum Sort {
    ID,
    NAME,
    CREATED_AT
  }
}
