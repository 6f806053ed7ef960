package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Choice;

/** Who carries text messages. */
public enum SmsVendor implements Choice {
  OUTBOX,
  TWILIO,
  /** A gateway that a file describes. */
  HTTP
}
