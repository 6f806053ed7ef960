package dev.khata.bootstrap.config;

/** How strictly phone numbers are checked against the numbering plans. */
public enum PhoneCheck implements Choice {
  POSSIBLE,
  VALID
}
