package dev.khata.http.chargeghar.identity;

import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.Username;
import dev.khata.domain.kernel.Secret;
import dev.khata.http.chargeghar.Identifiers;
import dev.khata.http.chargeghar.Masked;
import dev.khata.http.input.AsTyped;
import dev.khata.http.input.TypedCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Optional;

/** What clients send and get on the way to an account. */
final class SigningUpBodies {
  private static final Secret TOKEN = new Secret("550e8400-e29b-41d4-a716-446655440000");

  private SigningUpBodies() {}

  record OtpRequest(
      @AsTyped @NotBlank @Size(max = Identifiers.LONGEST_EMAIL) String identifier,
      Optional<PurposeName> purpose) {
    static final OtpRequest EXAMPLE =
        new OtpRequest("+9779812345678", Optional.of(PurposeName.REGISTER));
  }

  record OtpSentView(String message, String identifier, long expiresInMinutes) {
    private static final String SENT = "OTP sent successfully";
    static final OtpSentView EXAMPLE = new OtpSentView(SENT, "+977********78", 5);

    static OtpSentView of(Identifier identifier, Duration lifetime) {
      return new OtpSentView(SENT, Masked.of(identifier), lifetime.toMinutes());
    }
  }

  record VerifyRequest(
      @AsTyped @NotBlank @Size(max = Identifiers.LONGEST_EMAIL) String identifier,
      @NotNull @TypedCode(message = "Enter the 6 digits of the code.") Secret otp,
      Optional<PurposeName> purpose) {
    static final VerifyRequest EXAMPLE =
        new VerifyRequest(
            "+9779812345678", new Secret("123456"), Optional.of(PurposeName.REGISTER));
  }

  record OtpVerifiedView(Secret verificationToken, long expiresInMinutes) {
    static final OtpVerifiedView EXAMPLE = new OtpVerifiedView(TOKEN, 10);

    static OtpVerifiedView of(String token, Duration lifetime) {
      return new OtpVerifiedView(new Secret(token), lifetime.toMinutes());
    }
  }

  record RegisterRequest(
      @NotNull @Size(max = Identifiers.LONGEST_TOKEN) Secret verificationToken,
      @NotBlank @Size(max = Username.LONGEST) String username,
      @AsTyped Optional<@Size(max = Identifiers.LONGEST_EMAIL) String> email,
      @AsTyped Optional<@Size(max = Identifiers.LONGEST_PHONE) String> phoneNumber,
      Optional<@Size(max = Password.LONGEST) Secret> password,
      @AsTyped Optional<@Size(max = Identifiers.LONGEST_REFERRAL_CODE) String> referralCode) {
    static final RegisterRequest EXAMPLE =
        new RegisterRequest(
            TOKEN,
            "asha",
            Optional.of("asha@example.com"),
            Optional.of("+9779812345678"),
            Optional.of(new Secret("a long enough password")),
            Optional.of("B3HW9TCR"));
  }
}
