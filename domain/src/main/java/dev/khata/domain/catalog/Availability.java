package dev.khata.domain.catalog;

/** Whether something can be bought or used now. */
public enum Availability {
  ACTIVE,
  INACTIVE
}
