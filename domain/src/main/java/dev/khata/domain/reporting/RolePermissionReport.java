package dev.khata.domain.reporting;

import static dev.khata.domain.reporting.Column.column;
import static dev.khata.domain.reporting.Column.hidden;
import static dev.khata.domain.reporting.Kind.Simple.FLAG;
import static dev.khata.domain.reporting.Kind.Simple.FOLDED;
import static dev.khata.domain.reporting.Kind.Simple.ID;
import static dev.khata.domain.reporting.Kind.Simple.TEXT;

import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.reporting.Kind.Choice;

/** What each role may do with each resource. */
final class RolePermissionReport {
  static final Report ALL =
      Report.of(
          "role-permission",
          Resource.ROLES,
          "What each role may do with each resource",
          column("role_id", ID).key().anyOf("role_ids").sorts(),
          column("role_name", TEXT),
          hidden("role_folded", FOLDED).anyOf("role_names").sorts("role_name"),
          column("resource", new Choice(Resource.class)).key().anyOf("resources").sorts(),
          column("read", FLAG).is("read").sorts(),
          column("write", FLAG).is("write").sorts(),
          column("edit", FLAG).is("edit").sorts(),
          column("delete", FLAG).is("delete").sorts());

  private RolePermissionReport() {}
}
