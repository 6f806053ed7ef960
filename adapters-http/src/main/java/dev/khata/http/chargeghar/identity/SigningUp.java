package dev.khata.http.chargeghar.identity;

import static dev.khata.http.endpoint.Access.PUBLIC;

import dev.khata.application.identity.RequestOtp;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Origin;
import dev.khata.http.chargeghar.Identifiers;
import dev.khata.http.chargeghar.Masked;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.TryLater;
import dev.khata.http.input.AsTyped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Optional;

/** Proving a phone or an address, and from there to an account. */
public final class SigningUp {
  private final RequestOtp requestOtp;
  private final Identifiers identifiers;
  private final TryLater tryLater;

  @Inject
  SigningUp(RequestOtp requestOtp, Identifiers identifiers, TryLater tryLater) {
    this.requestOtp = requestOtp;
    this.identifiers = identifiers;
    this.tryLater = tryLater;
  }

  /**
   * @param purpose left out: to log in for whoever has an account, else to register
   */
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

  void declare(Section api) {
    api.post("/api/auth/otp/request")
        .named("requestOtp")
        .needs(PUBLIC)
        .hidesTime()
        .summary("Send a one-time password to a phone or an e-mail address")
        .takes(OtpRequest.class, OtpRequest.EXAMPLE)
        .gives(200, OtpSentView.class, OtpSentView.EXAMPLE)
        .does(call -> send(call.body(), call.origin()));
  }

  private OtpSentView send(OtpRequest body, Origin origin) {
    Identifier identifier = identifiers.identifier(body.identifier());
    return switch (requestOtp.handle(
        new RequestOtp.Command(
            identifier,
            body.purpose().map(PurposeName::purpose),
            Contract.CHARGEGHAR,
            origin))) {
      case RequestOtp.Result.Sent sent -> OtpSentView.of(identifier, sent.lifetime());
      case RequestOtp.Result.TooMany tooMany -> throw tryLater.at(tooMany.until());
    };
  }
}
