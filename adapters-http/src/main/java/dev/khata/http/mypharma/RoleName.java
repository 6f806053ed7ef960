package dev.khata.http.mypharma;

import dev.khata.domain.identity.access.Role;
import dev.khata.http.endpoint.ValueNames;

/** How My Pharma prints roles; one it has no name for prints as a registered user. */
enum RoleName {
  SUPER_ADMIN("Super Admin"),
  PHARMACY_ADMIN("Pharmacy Admin"),
  DOCTOR("Doctor"),
  REGISTERED_USER("Registered User");

  static final ValueNames<RoleName> NAMES =
      ValueNames.of(
          RoleName.class,
          value ->
              switch (value) {
                case SUPER_ADMIN -> "SUPER_ADMIN";
                case PHARMACY_ADMIN -> "PHARMACY_ADMIN";
                case DOCTOR -> "DOCTOR";
                case REGISTERED_USER -> "REGISTERED_USER";
              });

  private final String display;

  RoleName(String display) {
    this.display = display;
  }

  String display() {
    return display;
  }

  static RoleName of(Role role) {
    if (!role.builtIn()) {
      return REGISTERED_USER;
    }
    return switch (role.name()) {
      case Role.SUPER_ADMIN -> SUPER_ADMIN;
      case Role.PHARMACY_ADMIN -> PHARMACY_ADMIN;
      case Role.DOCTOR -> DOCTOR;
      default -> REGISTERED_USER;
    };
  }
}
