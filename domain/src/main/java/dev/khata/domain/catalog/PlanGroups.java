package dev.khata.domain.catalog;

import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Window;
import java.time.Instant;
import java.util.Optional;

/** All plan groups. */
public interface PlanGroups {

  /** What groups can be sorted by; names by their keys. */
  enum Sort {
    ID,
    NAME,
    CREATED_AT
  }

  /**
   * @param search a part of the name, in any case
   */
  record Query(Optional<String> search, Order<Sort> order, Window window) {}

  /** What came of deleting a group. */
  enum Deletion {
    DELETED,
    NOT_EMPTY,
    UNKNOWN
  }

  Optional<PlanGroup> find(PlanGroupId id);

  /** The group, whose row stays locked until the surrounding transaction ends. */
  Optional<PlanGroup> lock(PlanGroupId id);

  /** Whether there is such a group; it can't go until the surrounding transaction ends. */
  boolean lockAgainstDeletion(PlanGroupId id);

  Page<PlanGroup> page(Query query);

  /** Adds a group; empty, and nothing written, when another has the name. */
  Optional<PlanGroup> add(Label name, Optional<Description> description, Instant at);

  /**
   * Writes name and description of a group that the surrounding transaction has locked. False, and
   * nothing written, when another has the name.
   */
  boolean update(PlanGroup group);

  /** Deletes a group without plans. */
  Deletion delete(PlanGroupId id);
}
