package dev.khata.domain.reporting;

/** How the latest charge of an autopay went. */
public enum ChargeResult {
  SUCCESS,
  FAILED
}
