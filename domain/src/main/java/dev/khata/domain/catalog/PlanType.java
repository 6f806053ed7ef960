package dev.khata.domain.catalog;

/** What a plan brings. */
public enum PlanType {
  DATA,
  TALKTIME,
  COMBO,
  ROAMING,
  OTT,
  POWERBANK
}
