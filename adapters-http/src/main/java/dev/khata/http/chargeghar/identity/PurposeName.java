package dev.khata.http.chargeghar.identity;

import dev.khata.domain.identity.otp.Purpose;
import dev.khata.http.endpoint.ValueNames;

/** What a code may be asked for without a session. */
enum PurposeName {
  LOGIN(Purpose.LOGIN),
  REGISTER(Purpose.REGISTER),
  RESET_PASSWORD(Purpose.RESET_PASSWORD);

  static final ValueNames<PurposeName> NAMES = ValueNames.of(PurposeName.class, Enum::name);

  private final Purpose purpose;

  PurposeName(Purpose purpose) {
    this.purpose = purpose;
  }

  Purpose purpose() {
    return purpose;
  }
}
