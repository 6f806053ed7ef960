package dev.khata.application.identity.access;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Username;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.HttpsUrl;
import dev.khata.domain.kernel.Patch;
import dev.khata.domain.kernel.PhoneNumber;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is to become of an account that an admin makes or changes; what is kept, or empty, stays as
 * it is.
 *
 * @param role the name of the role
 */
public record UserEdit(
    Patch<Optional<Username>> username,
    Patch<Optional<EmailAddress>> email,
    Patch<Optional<PhoneNumber>> phone,
    Patch<Optional<HttpsUrl>> picture,
    Patch<PersonName> name,
    Optional<Password> password,
    Optional<String> role,
    Optional<AccountState> state) {

  /**
   * @param contract the one in which a new phone and address count as given
   */
  User of(User user, Contract contract) {
    return user.named(named(user.name()))
        .calling(username.of(user.username()))
        .shownBy(picture.of(user.picture()))
        .givingPhone(phone.of(user.phone().map(held -> held.value())), contract)
        .givingEmail(email.of(user.email().map(held -> held.value())), contract);
  }

  /** A name that reads the same leaves first and last name as they are. */
  private PersonName named(PersonName current) {
    PersonName next = name.of(current);
    return next.full().equals(current.full()) ? current : next;
  }

  /** Which fields differ, by their names alone. */
  String changed(User before, User after) {
    return Stream.of(
            differs("email", before, after, User::email),
            differs("name", before, after, User::name),
            password.map(set -> "password"),
            differs("phone", before, after, User::phone),
            differs("picture", before, after, User::picture),
            differs("username", before, after, User::username))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  private static Optional<String> differs(
      String field, User before, User after, Function<User, Object> value) {
    return Optional.of(field).filter(name -> !value.apply(before).equals(value.apply(after)));
  }
}
