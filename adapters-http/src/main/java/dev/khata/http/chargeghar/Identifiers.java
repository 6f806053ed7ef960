package dev.khata.http.chargeghar;

import static dev.khata.http.chargeghar.ChargeGharErrors.invalid;

import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.ReferralCode;
import dev.khata.domain.identity.Username;
import dev.khata.domain.identity.otp.OneTimeCode;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.PhoneNumbers;
import dev.khata.domain.kernel.PlainText;
import dev.khata.domain.kernel.Secret;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.Problem;
import jakarta.inject.Inject;
import java.util.Optional;

/** Reads phones, addresses and what else identifies somebody, as people in Nepal type it. */
public final class Identifiers {
  public static final int LONGEST_PHONE = 40;
  public static final int LONGEST_EMAIL = 254;
  public static final int LONGEST_REFERRAL_CODE = 40;

  /** Of the token that a one-time password is exchanged for. */
  public static final int LONGEST_TOKEN = 100;

  private static final String BAD_EMAIL = "Enter a valid email address.";
  private static final String BAD_PHONE = "Enter a valid phone number.";

  private final PhoneNumbers phones;

  @Inject
  Identifiers(PhoneNumbers phones) {
    this.phones = phones;
  }

  /** A phone or an address, in the field {@code identifier}. */
  public Identifier identifier(String typed) {
    return typed.indexOf('@') >= 0
        ? EmailAddress.parse(typed)
            .<Identifier>map(Identifier.Email::new)
            .orElseThrow(() -> invalid("identifier", BAD_EMAIL))
        : parse(typed)
            .<Identifier>map(Identifier.Phone::new)
            .orElseThrow(() -> invalid("identifier", BAD_PHONE));
  }

  /** In the field {@code email}; some apps send empty what they were not told. */
  public Optional<EmailAddress> email(Optional<String> typed) {
    return typed
        .filter(text -> !PlainText.isBlank(text))
        .map(text -> EmailAddress.parse(text).orElseThrow(() -> invalid("email", BAD_EMAIL)));
  }

  /** In the field {@code phone_number}; some apps send empty what they were not told. */
  public Optional<PhoneNumber> phone(Optional<String> typed) {
    return typed
        .filter(text -> !PlainText.isBlank(text))
        .map(text -> parse(text).orElseThrow(() -> invalid("phone_number", BAD_PHONE)));
  }

  /** A new one, in the field {@code username}. */
  public Username username(String typed) {
    Username username =
        Username.parse(typed)
            .orElseThrow(
                () -> FaultException.invalid("username", new Problem.ForbiddenCharacters()));
    if (username.looksLikeAnIdentifier()) {
      throw invalid("username", "This looks like an email address or a phone number.");
    }
    return username;
  }

  /** What can't be a code is nobody's. */
  public Optional<ReferralCode> referralCode(Optional<String> typed) {
    return typed
        .filter(text -> !PlainText.isBlank(text))
        .map(
            text ->
                ReferralCode.parse(text)
                    .orElseThrow(() -> invalid("referral_code", "Unknown referral code.")));
  }

  /** A one-time password that has been found to be one. */
  public String code(Secret typed) {
    return OneTimeCode.parse(typed.reveal())
        .orElseThrow(() -> FaultException.invalid("otp", new Problem.BadFormat("code")))
        .digits();
  }

  private Optional<PhoneNumber> parse(String typed) {
    return phones.parse(typed, Contract.CHARGEGHAR.home());
  }
}
