package dev.khata.http.gencharge.access;

import static dev.khata.http.gencharge.GenchargeErrors.invalid;

import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.identity.access.Roles;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Patch;
import dev.khata.domain.kernel.Query;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.gencharge.Paging;
import dev.khata.http.gencharge.Sorting;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What clients send and get of roles. */
final class RoleBodies {
  private static final String PERMISSIONS = "permissions";
  private static final Problem UNKNOWN = new Problem.Other("There is no such permission");

  /** More than there are, so that one can be named twice. */
  private static final int MAX_PERMISSIONS = 200;

  private static final int LONGEST_PERMISSION = 50;

  private RoleBodies() {}

  record RoleRequest(
      @NotNull Label roleName,
      @NotNull @Size(max = MAX_PERMISSIONS)
          List<@NotNull @Size(max = LONGEST_PERMISSION) String> permissions) {
    static final RoleRequest EXAMPLE =
        new RoleRequest(new Label("Support"), List.of("users:read", "users:edit"));

    Set<Permission> granted() {
      return read(permissions);
    }
  }

  record RoleChange(
      Patch<Label> roleName,
      Patch<@Size(max = MAX_PERMISSIONS) List<@NotNull @Size(max = LONGEST_PERMISSION) String>>
          permissions) {

    Patch<Set<Permission>> granted() {
      return permissions.map(RoleBodies::read);
    }
  }

  record RoleQuery(
      Optional<@Size(max = Label.LONGEST) String> roleName,
      Optional<Resource> permissionResource,
      @Valid Sorting<Roles.Sort> sort,
      @Valid Paging.FromSkip paging) {

    Query<Roles.Filter, Roles.Sort> asked() {
      return new Query<>(
          new Roles.Filter(roleName, permissionResource),
          sort.upwards(Roles.Sort.ID),
          paging.window());
    }
  }

  /** A role as admins see it. */
  record RoleView(long roleId, String roleName, List<String> permissions) {
    static final RoleView EXAMPLE = new RoleView(7, "Support", List.of("users:read", "users:edit"));

    static RoleView of(Role role) {
      return new RoleView(
          role.id(),
          role.name(),
          Permission.all().stream().filter(role::grants).map(Permission::id).toList());
    }
  }

  /** Every permission there is. */
  record PermissionsView(List<String> items, int total) {
    static final PermissionsView ALL = of(Permission.all());

    private static PermissionsView of(Set<Permission> permissions) {
      return new PermissionsView(
          permissions.stream().map(Permission::id).toList(), permissions.size());
    }
  }

  private static Set<Permission> read(List<String> ids) {
    Set<Permission> permissions = new LinkedHashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      String place = Integer.toString(i);
      permissions.add(
          Permission.parse(ids.get(i)).orElseThrow(() -> invalid(UNKNOWN, PERMISSIONS, place)));
    }
    return permissions;
  }
}
