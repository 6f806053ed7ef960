package dev.khata.application.identity.access;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.Username;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.HttpsUrl;
import dev.khata.domain.kernel.Patch;
import dev.khata.domain.kernel.PhoneNumber;
import java.util.Optional;

/** Edits of accounts that say only what matters. */
final class Edits {
  static final UserEdit NOTHING =
      new UserEdit(
          Patch.keep(),
          Patch.keep(),
          Patch.keep(),
          Patch.keep(),
          Patch.keep(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private Edits() {}

  static UserEdit calling(String username) {
    return new UserEdit(
        Patch.to(Username.parse(username)),
        Patch.keep(),
        Patch.keep(),
        Patch.keep(),
        Patch.keep(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static UserEdit given(PhoneNumber phone) {
    return identifiers(Patch.keep(), Patch.to(Optional.of(phone)));
  }

  static UserEdit given(PhoneNumber phone, EmailAddress email) {
    return identifiers(Patch.to(Optional.of(email)), Patch.to(Optional.of(phone)));
  }

  static UserEdit unreachable() {
    return identifiers(Patch.to(Optional.empty()), Patch.to(Optional.empty()));
  }

  private static UserEdit identifiers(
      Patch<Optional<EmailAddress>> email, Patch<Optional<PhoneNumber>> phone) {
    return new UserEdit(
        Patch.keep(),
        email,
        phone,
        Patch.keep(),
        Patch.keep(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static UserEdit called(PersonName name, HttpsUrl picture) {
    return new UserEdit(
        Patch.keep(),
        Patch.keep(),
        Patch.keep(),
        Patch.to(Optional.of(picture)),
        Patch.to(name),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static UserEdit role(UserEdit edit, String role) {
    return new UserEdit(
        edit.username(),
        edit.email(),
        edit.phone(),
        edit.picture(),
        edit.name(),
        Optional.empty(),
        Optional.of(role),
        Optional.empty());
  }

  static UserEdit role(String role) {
    return role(NOTHING, role);
  }

  static UserEdit state(AccountState state) {
    return new UserEdit(
        Patch.keep(),
        Patch.keep(),
        Patch.keep(),
        Patch.keep(),
        Patch.keep(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(state));
  }

  static UserEdit password(String text) {
    return new UserEdit(
        Patch.keep(),
        Patch.keep(),
        Patch.keep(),
        Patch.keep(),
        Patch.keep(),
        Optional.of(new Password(text)),
        Optional.empty(),
        Optional.empty());
  }
}
