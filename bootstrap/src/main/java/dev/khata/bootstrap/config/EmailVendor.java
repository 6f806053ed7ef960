package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Choice;

/** Who carries e-mails. */
public enum EmailVendor implements Choice {
  OUTBOX,
  SMTP
}
