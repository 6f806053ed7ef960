package dev.khata.bootstrap.config;

/** Who carries text messages. */
public enum SmsVendor implements Choice {
  OUTBOX,
  TWILIO
}
