package dev.khata.domain.catalog;

/** The number of a category; given by the database, never reused, above zero. */
public sealed interface CategoryId permits PlanGroupId, OfferTypeId {
  long value();
}
