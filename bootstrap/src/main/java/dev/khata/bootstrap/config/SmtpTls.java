package dev.khata.bootstrap.config;

/** How a connection to the mail server is encrypted. */
public enum SmtpTls implements Choice {
  STARTTLS,
  IMPLICIT,
  NONE
}
