package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Choice;

/** How a connection to the mail server is encrypted. */
public enum SmtpTls implements Choice {
  STARTTLS,
  IMPLICIT,
  NONE
}
