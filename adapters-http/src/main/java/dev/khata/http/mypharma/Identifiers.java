package dev.khata.http.mypharma;

import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.otp.OneTimeCode;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.PhoneNumbers;
import dev.khata.domain.kernel.PlainText;
import dev.khata.domain.kernel.Secret;
import jakarta.inject.Inject;
import java.util.Optional;

/** Reads phones and addresses as people type them, in Bangladesh. */
public final class Identifiers {
  private static final int MIN_DIGITS = 10;

  private final PhoneNumbers phones;

  @Inject
  Identifiers(PhoneNumbers phones) {
    this.phones = phones;
  }

  /** Exactly one of the two must be given; some apps send the other one empty. */
  Identifier oneOf(Optional<String> phone, Optional<String> email) {
    Optional<String> givenPhone = phone.filter(text -> !PlainText.isBlank(text));
    Optional<String> givenEmail = email.filter(text -> !PlainText.isBlank(text));
    if (givenPhone.isPresent() == givenEmail.isPresent()) {
      throw MyPharmaErrors.eitherPhoneOrEmail();
    }
    return givenPhone
        .map(this::phone)
        .orElseGet(() -> new Identifier.Email(address(givenEmail.orElseThrow())));
  }

  Identifier phone(String raw) {
    return phones
        .parse(raw, Contract.MYPHARMA.home())
        .filter(Identifiers::isLongEnough)
        .<Identifier>map(Identifier.Phone::new)
        .orElseThrow(MyPharmaErrors::invalidPhone);
  }

  EmailAddress address(String raw) {
    return EmailAddress.parse(raw).orElseThrow(MyPharmaErrors::invalidEmail);
  }

  /** Whether that is the user's address, in whatever spelling; nothing where they have none. */
  boolean isAddressOf(User user, String typed) {
    return PlainText.isBlank(typed)
        ? user.email().isEmpty()
        : EmailAddress.parse(typed).map(Identifier.Email::new).filter(user::holds).isPresent();
  }

  /** Whether that is the user's phone, in whatever spelling; nothing where they have none. */
  boolean isPhoneOf(User user, String typed) {
    return PlainText.isBlank(typed)
        ? user.phone().isEmpty()
        : phones
            .parse(typed, Contract.MYPHARMA.home())
            .map(Identifier.Phone::new)
            .filter(user::holds)
            .isPresent();
  }

  private static boolean isLongEnough(PhoneNumber number) {
    return number.e164().length() - 1 >= MIN_DIGITS;
  }

  /** A one-time password that has been found to be one. */
  String code(Secret typed) {
    return OneTimeCode.parse(typed.reveal())
        .orElseThrow(MyPharmaErrors.INVALID_OTP::reply)
        .digits();
  }
}
