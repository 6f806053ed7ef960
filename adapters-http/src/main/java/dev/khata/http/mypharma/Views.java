package dev.khata.http.mypharma;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.khata.application.identity.Grant;
import dev.khata.application.identity.VerifyOtp;
import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.Username;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.PhoneNumbers;
import dev.khata.domain.kernel.Secret;
import dev.khata.http.token.Issuer;
import dev.khata.http.token.TokenPair;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** What My Pharma's clients get to see. */
public final class Views {
  static final String LOGGED_OUT = "Logged out successfully.";
  static final String EMAIL_VERIFIED = "Email verified successfully.";
  static final String RESET_REQUESTED =
      "If an account exists with this email, you will receive reset instructions.";
  static final String PASSWORD_RESET = "Password has been reset. Please log in again.";

  private final PhoneNumbers phones;
  private final Issuer issuer;

  @Inject
  Views(PhoneNumbers phones, Issuer issuer) {
    this.phones = phones;
    this.issuer = issuer;
  }

  record Message(String message) {}

  record CodeSent(String message, String detail) {
    static final CodeSent TO_PHONE =
        new CodeSent("OTP sent successfully.", "Check your phone for the code.");
    static final CodeSent TO_EMAIL =
        new CodeSent("OTP sent successfully.", "Check your email for the code.");

    static CodeSent to(Identifier identifier) {
      return switch (identifier) {
        case Identifier.Phone phone -> TO_PHONE;
        case Identifier.Email email -> TO_EMAIL;
      };
    }
  }

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record CodeVerified(
      String message,
      String registrationToken,
      Optional<String> phone,
      Optional<String> email,
      String verifiedIdentifierType,
      String verifiedIdentifierValue,
      long expiresIn) {
    private static final String VERIFIED = "OTP verified. Complete your registration.";
    private static final String RESETTING = "OTP verified. Set a new password.";
    static final CodeVerified EXAMPLE =
        new CodeVerified(
            VERIFIED,
            "550e8400-e29b-41d4-a716-446655440000",
            Optional.of("01712345678"),
            Optional.empty(),
            "phone",
            "01712345678",
            600);
  }

  /** A user as My Pharma's apps know them. */
  record User(
      long id,
      String email,
      String phone,
      String firstName,
      String lastName,
      String fullName,
      Optional<String> username,
      RoleName role,
      String roleDisplay,
      Status status,
      String statusDisplay,
      boolean emailVerified,
      boolean phoneVerified,
      Instant createdAt) {
    static final User EXAMPLE =
        new User(
            42,
            "user@example.com",
            "01712345678",
            "John",
            "Doe",
            "John Doe",
            Optional.empty(),
            RoleName.REGISTERED_USER,
            RoleName.REGISTERED_USER.display(),
            Status.ACTIVE,
            Status.ACTIVE.display(),
            false,
            true,
            Instant.parse("2026-01-31T09:30:00.123456Z"));
  }

  record Tokens(Secret access, Secret refresh, User user) {
    static final Tokens EXAMPLE =
        new Tokens(
            new Secret("eyJ0eXAiOiJKV1QiLCJhbGc…"),
            new Secret("eyJ0eXAiOiJKV1QiLCJhbGc…"),
            User.EXAMPLE);
  }

  CodeVerified verified(Identifier identifier, VerifyOtp.Result.Verified verified) {
    String token = verified.token();
    String message =
        verified.purpose() == Purpose.RESET_PASSWORD
            ? CodeVerified.RESETTING
            : CodeVerified.VERIFIED;
    long seconds = verified.lifetime().toSeconds();
    return switch (identifier) {
      case Identifier.Phone phone -> {
        String printed = print(phone.number());
        yield new CodeVerified(
            message, token, Optional.of(printed), Optional.empty(), "phone", printed, seconds);
      }
      case Identifier.Email email -> {
        String printed = email.address().asGiven();
        yield new CodeVerified(
            message, token, Optional.empty(), Optional.of(printed), "email", printed, seconds);
      }
    };
  }

  Tokens tokens(Grant grant) {
    Caller caller = grant.caller();
    TokenPair pair = issuer.issue(grant, RoleName.NAMES.of(RoleName.of(caller.user().role())));
    return new Tokens(pair.access(), pair.refresh(), user(caller));
  }

  User user(Caller caller) {
    dev.khata.domain.identity.User user = caller.user();
    RoleName role = RoleName.of(user.role());
    Status status = Status.of(caller);
    return new User(
        user.id().value(),
        user.email().map(claim -> claim.value().asGiven()).orElse(""),
        user.phone().map(claim -> print(claim.value())).orElse(""),
        user.name().first(),
        user.name().last(),
        user.name().full(),
        user.username().map(Username::text),
        role,
        role.display(),
        status,
        status.display(),
        user.emailVerified(),
        user.phoneVerified(),
        user.createdAt());
  }

  /** National digits for a number of the contract's own region, E.164 for any other. */
  private String print(PhoneNumber number) {
    return phones.isFrom(number, Contract.MYPHARMA.home())
        ? phones.national(number)
        : number.e164();
  }
}
