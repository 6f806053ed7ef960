package dev.khata.domain.catalog;

import dev.khata.domain.kernel.Listed;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/** All plans. */
public interface Plans extends Listed<Plan, Plans.Filter, Plans.Sort> {

  /** What plans can be sorted by; names by their keys, enumerations by their names. */
  enum Sort {
    ID,
    NAME,
    TYPE,
    PRICE,
    VALIDITY,
    STATUS,
    CREATED_AT,
    UPDATED_AT
  }

  /**
   * Which plans; what is empty lets everything through.
   *
   * @param search a part of the name, in any case
   */
  record Filter(Optional<String> search, Optional<PlanType> type, Optional<Availability> status) {}

  Optional<Plan> find(PlanId id);

  /**
   * The plan, whose row stays locked until the surrounding transaction ends; it can be bought all
   * the same.
   */
  Optional<Plan> lock(PlanId id);

  /**
   * Waits until nothing under way refers to a plan that the surrounding transaction has locked, and
   * lets nothing new refer to it until that transaction ends. A plan that is being bought all the
   * time never gets this lock in time, so first make sure that it is worth it.
   */
  void lockAgainstUse(PlanId id);

  /** Adds a plan in its first version. The group it names, if any, is locked against deletion. */
  Plan add(PlanTerms terms, UserId by, Instant at);

  /**
   * Writes terms, version and time of change of a plan that the surrounding transaction has locked.
   * The group it names, if any, is locked against deletion.
   */
  void update(Plan plan);

  /**
   * Deletes a plan that the surrounding transaction has locked against use and that was never
   * bought.
   */
  void delete(PlanId id);
}
