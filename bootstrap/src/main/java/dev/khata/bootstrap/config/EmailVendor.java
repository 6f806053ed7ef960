package dev.khata.bootstrap.config;

/** Who carries e-mails. */
public enum EmailVendor implements Choice {
  OUTBOX,
  SMTP
}
