package dev.khata.http.gencharge.identity;

import static dev.khata.http.gencharge.GenchargeErrors.invalid;

import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.ReferralCode;
import dev.khata.domain.identity.otp.OneTimeCode;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.PhoneNumbers;
import dev.khata.domain.kernel.PlainText;
import dev.khata.domain.kernel.Secret;
import dev.khata.http.endpoint.Problem;
import jakarta.inject.Inject;
import java.util.Optional;

/** Reads phones, addresses and referral codes as people type them, in India. */
public final class Identifiers {
  static final int LONGEST_PHONE = 40;
  static final int LONGEST_EMAIL = 254;
  static final int LONGEST_REFERRAL_CODE = 40;

  private final PhoneNumbers phones;

  @Inject
  Identifiers(PhoneNumbers phones) {
    this.phones = phones;
  }

  Identifier phone(String typed) {
    return new Identifier.Phone(number(typed));
  }

  PhoneNumber number(String typed) {
    return phones
        .parse(typed, Contract.GENCHARGE.home())
        .orElseThrow(() -> invalid(new Problem.BadFormat("phone"), "phone_number"));
  }

  EmailAddress email(String typed) {
    return EmailAddress.parse(typed)
        .orElseThrow(() -> invalid(new Problem.BadFormat("email"), "email"));
  }

  /** Some apps send empty what they were not told. */
  Optional<EmailAddress> email(Optional<String> typed) {
    return typed.filter(text -> !PlainText.isBlank(text)).map(this::email);
  }

  /** What can't be a code is nobody's. */
  Optional<ReferralCode> referralCode(Optional<String> typed, String field) {
    return typed
        .filter(text -> !PlainText.isBlank(text))
        .map(
            text ->
                ReferralCode.parse(text)
                    .orElseThrow(() -> IdentityErrors.unknownReferralCode(field)));
  }

  /** A one-time password that has been found to be one. */
  String code(Secret typed) {
    return OneTimeCode.parse(typed.reveal())
        .orElseThrow(() -> invalid(new Problem.BadFormat("code"), "otp"))
        .digits();
  }
}
