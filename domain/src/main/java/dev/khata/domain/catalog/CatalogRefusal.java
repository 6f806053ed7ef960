package dev.khata.domain.catalog;

/** Why something in the catalogue is not done. */
public enum CatalogRefusal {
  /** There is no such plan, plan group, offer or offer type. */
  NOT_FOUND,
  /** Another of its kind has the name, in whatever case. */
  NAME_TAKEN,
  /** Plans are in the group. */
  GROUP_NOT_EMPTY,
  /** Offers are of the type. */
  OFFER_TYPE_NOT_EMPTY,
  /** A plan names a group that isn't there. */
  UNKNOWN_GROUP,
  /** An offer names a type that isn't there. */
  UNKNOWN_OFFER_TYPE,
  /** An offer would end before it starts. */
  ENDS_BEFORE_START
}
