package dev.khata.domain.reporting;

import static dev.khata.domain.reporting.Column.column;
import static dev.khata.domain.reporting.Column.hidden;
import static dev.khata.domain.reporting.Column.maybe;
import static dev.khata.domain.reporting.Kind.Simple.FOLDED;
import static dev.khata.domain.reporting.Kind.Simple.ID;
import static dev.khata.domain.reporting.Kind.Simple.MOMENT;
import static dev.khata.domain.reporting.Kind.Simple.PHONE;
import static dev.khata.domain.reporting.Kind.Simple.TEXT;

import dev.khata.domain.identity.access.Resource;

/** Users whose role lets them do something. */
final class AdminsReport {
  static final Report ALL =
      Report.of(
          "admins",
          Resource.ADMINS,
          "Admins",
          column("admin_id", ID).key(),
          maybe("name", TEXT),
          hidden("name_folded", FOLDED).sorts("name"),
          maybe("email", TEXT),
          hidden("email_folded", FOLDED).sorts("email"),
          maybe("phone_number", PHONE),
          column("role_id", ID),
          column("role_name", TEXT),
          hidden("role_folded", FOLDED).anyOf("roles"),
          column("created_at", MOMENT).fromTo("created").sorts(),
          column("updated_at", MOMENT).fromTo("updated").sorts());

  private AdminsReport() {}
}
