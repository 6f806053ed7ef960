package dev.khata.http.gencharge.access;

import dev.khata.domain.identity.Admins;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.identity.access.Roles;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.ValueNames;
import dev.khata.http.gencharge.Wing;
import jakarta.inject.Inject;
import java.util.List;

/** Admins, and the roles that say what they may do. */
public final class AccessWing implements Wing {
  private final OwnAdmin ownAdmin;
  private final AdminSection admins;
  private final RoleSection roles;

  @Inject
  AccessWing(OwnAdmin ownAdmin, AdminSection admins, RoleSection roles) {
    this.ownAdmin = ownAdmin;
    this.admins = admins;
    this.roles = roles;
  }

  @Override
  public List<ValueNames<?>> names() {
    return List.of(
        ValueNames.of(Resource.class, Resource::id).titled("ResourceName"),
        ValueNames.of(
                Admins.Sort.class,
                value ->
                    switch (value) {
                      case ID -> "admin_id";
                      case NAME -> "name";
                      case EMAIL -> "email";
                      case PHONE -> "phone_number";
                      case ROLE_NAME -> "role_name";
                      case CREATED_AT -> "created_at";
                      case UPDATED_AT -> "updated_at";
                    })
            .titled("AdminOrder"),
        ValueNames.of(
                Roles.Sort.class,
                value ->
                    switch (value) {
                      case ID -> "role_id";
                      case NAME -> "role_name";
                    })
            .titled("RoleOrder"));
  }

  @Override
  public void declare(Api api) {
    Section section = api.section("Admins");
    ownAdmin.declare(section);
    admins.declare(section);
    roles.declare(api.section("Roles"));
  }
}
