package dev.khata.domain.reporting;

/** What a plan may be called, after whose lines it is for, or after what it gives. */
public enum PlanKind {
  PREPAID,
  POSTPAID,
  DATA,
  TALKTIME,
  COMBO,
  ROAMING,
  OTT,
  POWERBANK
}
