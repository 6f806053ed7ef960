package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Choice;

/** How strictly phone numbers are checked against the numbering plans. */
public enum PhoneCheck implements Choice {
  POSSIBLE,
  VALID
}
