package dev.khata.http.gencharge.access;

import static dev.khata.http.endpoint.Access.admin;
import static dev.khata.http.gencharge.GenchargeErrors.NOT_FOUND;
import static dev.khata.http.gencharge.GenchargeErrors.PERMISSION_DENIED;

import dev.khata.application.identity.access.ManageRoles;
import dev.khata.application.identity.access.RoleChange;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Resource;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Paged;
import dev.khata.http.endpoint.PathParam;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.Success;
import dev.khata.http.gencharge.MessageView;
import dev.khata.http.gencharge.Paging;
import dev.khata.http.gencharge.access.RoleBodies.PermissionsView;
import dev.khata.http.gencharge.access.RoleBodies.RoleQuery;
import dev.khata.http.gencharge.access.RoleBodies.RoleRequest;
import dev.khata.http.gencharge.access.RoleBodies.RoleView;
import jakarta.inject.Inject;

/** Roles, kept by admins who hold as much. */
public final class RoleSection {
  private static final PathParam<Long> ID = PathParam.id("role_id");
  private static final MessageView DELETED = new MessageView("Role deleted");

  private final ManageRoles roles;

  @Inject
  RoleSection(ManageRoles roles) {
    this.roles = roles;
  }

  void declare(Section api) {
    api.get("/role/")
        .named("listRoles")
        .needs(admin(Resource.ROLES, Action.READ))
        .summary("The roles, filtered and sorted")
        .query(RoleQuery.class)
        .gives(Success.rows(200, Paging.PARTS, RoleView.class, RoleView.EXAMPLE))
        .does(call -> Paged.of(call.query().asked(), roles::page, RoleView::of));

    api.post("/role/")
        .named("createRole")
        .needs(admin(Resource.ROLES, Action.WRITE))
        .summary("Create a role out of permissions that one holds")
        .takes(RoleRequest.class, RoleRequest.EXAMPLE)
        .gives(201, RoleView.class, RoleView.EXAMPLE)
        .fails(PERMISSION_DENIED, AccessErrors.PERMISSION_NOT_HELD, AccessErrors.NAME_TAKEN)
        .does(
            call ->
                view(roles.create(call.body().roleName(), call.body().granted(), call.actor())));

    api.get("/role/permissions/all")
        .named("listPermissions")
        .needs(admin(Resource.ROLES, Action.READ))
        .summary("Every permission there is")
        .gives(200, PermissionsView.class, PermissionsView.ALL)
        .does(call -> PermissionsView.ALL);

    api.get("/role/{role_id}")
        .named("getRole")
        .needs(admin(Resource.ROLES, Action.READ))
        .summary("A role")
        .at(ID)
        .gives(200, RoleView.class, RoleView.EXAMPLE)
        .finds(NOT_FOUND, call -> roles.find(call.path(ID)).map(RoleView::of));

    api.put("/role/{role_id}")
        .named("changeRole")
        .needs(admin(Resource.ROLES, Action.EDIT))
        .summary("Change a role: what is left out stays; it holds for its holders from then on")
        .at(ID)
        .takes(RoleBodies.RoleChange.class)
        .gives(200, RoleView.class, RoleView.EXAMPLE)
        .fails(
            NOT_FOUND,
            PERMISSION_DENIED,
            AccessErrors.PERMISSION_NOT_HELD,
            AccessErrors.HOLDS_MORE,
            AccessErrors.BUILT_IN_ROLE,
            AccessErrors.OWN_ROLE,
            AccessErrors.NAME_TAKEN)
        .does(
            call ->
                view(
                    roles.edit(
                        call.path(ID),
                        call.body().roleName(),
                        call.body().granted(),
                        call.actor())));

    api.delete("/role/{role_id}")
        .named("deleteRole")
        .needs(admin(Resource.ROLES, Action.DELETE))
        .summary("Delete a role that nobody holds")
        .at(ID)
        .gives(200, MessageView.class, DELETED)
        .fails(
            NOT_FOUND,
            PERMISSION_DENIED,
            AccessErrors.HOLDS_MORE,
            AccessErrors.BUILT_IN_ROLE,
            AccessErrors.ROLE_IN_USE)
        .does(this::delete);
  }

  private MessageView delete(Call<Nothing, Nothing> call) {
    return switch (roles.delete(call.path(ID), call.actor())) {
      case RoleChange.Made made -> DELETED;
      case RoleChange.Refused refused -> throw AccessErrors.of(refused.reason());
    };
  }

  private static RoleView view(RoleChange change) {
    return switch (change) {
      case RoleChange.Made made -> RoleView.of(made.role());
      case RoleChange.Refused refused -> throw AccessErrors.of(refused.reason());
    };
  }
}
