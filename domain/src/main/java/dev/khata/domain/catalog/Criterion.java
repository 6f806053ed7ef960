package dev.khata.domain.catalog;

/** One of the things that {@link Criteria} can ask of a purchase. */
public enum Criterion {
  USER_TYPE,
  MIN_AMOUNT,
  NEW_USER,
  SOURCE,
  PLAN_GROUP,
  DATES
}
