package dev.khata.http.chargeghar.admin;

import dev.khata.application.identity.access.UserEdit;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.Profile;
import dev.khata.domain.identity.Username;
import dev.khata.domain.kernel.HttpsUrl;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Patch;
import dev.khata.domain.kernel.PlainText;
import dev.khata.domain.kernel.Secret;
import dev.khata.http.chargeghar.Identifiers;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.input.AsTyped;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.function.Function;

/** What admins send of the accounts of others. */
final class UserBodies {
  /** Of first and last name, with the blank between. */
  private static final int LONGEST_NAME = 2 * PersonName.LONGEST + 1;

  private UserBodies() {}

  record UserRequest(
      Optional<@Size(max = Username.LONGEST) String> username,
      @AsTyped Optional<@Size(max = Identifiers.LONGEST_EMAIL) String> email,
      @AsTyped Optional<@Size(max = Identifiers.LONGEST_PHONE) String> phoneNumber,
      Optional<@Size(max = HttpsUrl.LONGEST) String> profilePicture,
      Optional<@Size(max = LONGEST_NAME) String> fullName,
      Optional<@Size(max = Password.LONGEST) Secret> password,
      Optional<@Size(max = Label.LONGEST) String> role) {
    static final UserRequest EXAMPLE =
        new UserRequest(
            Optional.of("asha"),
            Optional.of("asha@example.com"),
            Optional.of("+9779812345678"),
            Optional.of("https://pictures.example.com/asha.jpg"),
            Optional.of("Asha Rai"),
            Optional.empty(),
            Optional.of("user"));

    UserEdit edit(Identifiers identifiers) {
      return UserBodies.edit(
          new UserFields(
              Patch.to(username),
              Patch.to(email),
              Patch.to(phoneNumber),
              Patch.to(profilePicture),
              Patch.to(fullName),
              password,
              role,
              Optional.empty()),
          identifiers);
    }
  }

  /** What is left out stays. */
  record UserFields(
      Patch<Optional<@Size(max = Username.LONGEST) String>> username,
      @AsTyped Patch<Optional<@Size(max = Identifiers.LONGEST_EMAIL) String>> email,
      @AsTyped Patch<Optional<@Size(max = Identifiers.LONGEST_PHONE) String>> phoneNumber,
      Patch<Optional<@Size(max = HttpsUrl.LONGEST) String>> profilePicture,
      Patch<Optional<@Size(max = LONGEST_NAME) String>> fullName,
      Optional<@Size(max = Password.LONGEST) Secret> password,
      Optional<@Size(max = Label.LONGEST) String> role,
      Optional<AccountState> status) {

    UserEdit edit(Identifiers identifiers) {
      return UserBodies.edit(this, identifiers);
    }
  }

  private static UserEdit edit(UserFields fields, Identifiers identifiers) {
    return new UserEdit(
        fields.username().map(typed -> typed.filter(UserBodies::isTold).map(identifiers::username)),
        fields.email().map(identifiers::email),
        fields.phoneNumber().map(identifiers::phone),
        fields.profilePicture().map(typed -> read(typed, "profile_picture", HttpsUrl::parse)),
        fields
            .fullName()
            .map(typed -> read(typed, "full_name", PersonName::split))
            .map(UserBodies::name),
        fields.password().map(typed -> new Password(typed.reveal())),
        fields.role(),
        fields.status());
  }

  private static PersonName name(Optional<PersonName> typed) {
    if (typed.filter(name -> !Profile.isName(name)).isPresent()) {
      throw FaultException.invalid("full_name", new Problem.TooShort(Profile.SHORTEST_NAME));
    }
    return typed.orElse(PersonName.NONE);
  }

  /** Blank is none. */
  private static boolean isTold(String typed) {
    return !PlainText.isBlank(typed);
  }

  private static <T> Optional<T> read(
      Optional<String> typed, String field, Function<String, Optional<T>> read) {
    return typed
        .filter(UserBodies::isTold)
        .map(
            text ->
                read.apply(text)
                    .orElseThrow(
                        () ->
                            FaultException.invalid(
                                field, new Problem.BadFormat(field.replace('_', ' ')))));
  }
}
