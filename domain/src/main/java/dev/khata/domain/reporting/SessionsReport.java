package dev.khata.domain.reporting;

import static dev.khata.domain.reporting.Column.column;
import static dev.khata.domain.reporting.Column.maybe;
import static dev.khata.domain.reporting.Kind.Simple.FLAG;
import static dev.khata.domain.reporting.Kind.Simple.ID;
import static dev.khata.domain.reporting.Kind.Simple.MOMENT;
import static dev.khata.domain.reporting.Kind.Simple.TEXT;
import static dev.khata.domain.reporting.Kind.Simple.UUID;

import dev.khata.domain.identity.access.Resource;

/** Log-ins, those that have ended too. */
final class SessionsReport {
  static final Report ALL =
      Report.of(
          "sessions",
          Resource.SESSIONS,
          "Sessions of all users",
          column("session_id", UUID).key().anyOf("session_ids").sorts(),
          column("user_id", ID).anyOf("user_ids").sorts(),
          maybe("user_name", TEXT),
          column("refresh_token_expires_at", MOMENT).fromTo("refresh_expires").sorts(),
          column("login_time", MOMENT).fromTo("login_time").sorts(),
          column("last_active", MOMENT).fromTo("last_active").sorts(),
          column("is_active", FLAG).is("is_active").sorts(),
          maybe("revoked_at", MOMENT).fromTo("revoked").sorts());

  private SessionsReport() {}
}
