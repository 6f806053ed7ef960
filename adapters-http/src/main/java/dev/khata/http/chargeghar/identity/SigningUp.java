package dev.khata.http.chargeghar.identity;

import static dev.khata.http.chargeghar.ChargeGharErrors.invalid;
import static dev.khata.http.endpoint.Access.PUBLIC;

import dev.khata.application.identity.CompleteRegistration;
import dev.khata.application.identity.RequestOtp;
import dev.khata.application.identity.VerifyOtp;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordPolicy;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.RegistrationDetails;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Origin;
import dev.khata.http.chargeghar.Identifiers;
import dev.khata.http.chargeghar.identity.Grants.WelcomeView;
import dev.khata.http.chargeghar.identity.SigningUpBodies.OtpRequest;
import dev.khata.http.chargeghar.identity.SigningUpBodies.OtpSentView;
import dev.khata.http.chargeghar.identity.SigningUpBodies.OtpVerifiedView;
import dev.khata.http.chargeghar.identity.SigningUpBodies.RegisterRequest;
import dev.khata.http.chargeghar.identity.SigningUpBodies.VerifyRequest;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.TryLater;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** From a phone or an address to an account. */
public final class SigningUp {
  private static final Set<Purpose> ANY =
      Set.of(Purpose.LOGIN, Purpose.REGISTER, Purpose.RESET_PASSWORD);

  private final RequestOtp requestOtp;
  private final VerifyOtp verifyOtp;
  private final CompleteRegistration completeRegistration;
  private final Identifiers identifiers;
  private final Grants grants;
  private final TryLater tryLater;

  @Inject
  SigningUp(
      RequestOtp requestOtp,
      VerifyOtp verifyOtp,
      CompleteRegistration completeRegistration,
      Identifiers identifiers,
      Grants grants,
      TryLater tryLater) {
    this.requestOtp = requestOtp;
    this.verifyOtp = verifyOtp;
    this.completeRegistration = completeRegistration;
    this.identifiers = identifiers;
    this.grants = grants;
    this.tryLater = tryLater;
  }

  void declare(Section api) {
    api.post("/api/auth/otp/request")
        .named("requestOtp")
        .needs(PUBLIC)
        .forNewcomers()
        .hidesTime()
        .summary("Send a one-time password to a phone or an e-mail address")
        .takes(OtpRequest.class, OtpRequest.EXAMPLE)
        .gives(200, OtpSentView.class, OtpSentView.EXAMPLE)
        .does(call -> send(call.body(), call.origin()));

    api.post("/api/auth/otp/verify")
        .named("verifyOtp")
        .needs(PUBLIC)
        .summary("Exchange a one-time password for a token to register, log in or reset with")
        .takes(VerifyRequest.class, VerifyRequest.EXAMPLE)
        .gives(200, OtpVerifiedView.class, OtpVerifiedView.EXAMPLE)
        .does(call -> verify(call.body(), call.origin()));

    api.post("/api/auth/register")
        .named("register")
        .needs(PUBLIC)
        .forNewcomers()
        .summary("Register with the token of a verified phone or address; it is spent by this")
        .takes(RegisterRequest.class, RegisterRequest.EXAMPLE)
        .gives(201, WelcomeView.class, WelcomeView.EXAMPLE)
        .does(call -> register(call.body(), call.origin()));
  }

  private OtpSentView send(OtpRequest body, Origin origin) {
    Identifier identifier = identifiers.identifier(body.identifier());
    Optional<Purpose> purpose = body.purpose().map(PurposeName::purpose);
    return switch (requestOtp.handle(
        new RequestOtp.Command(identifier, purpose, Contract.CHARGEGHAR, origin))) {
      case RequestOtp.Result.Sent sent -> OtpSentView.of(identifier, sent.lifetime());
      case RequestOtp.Result.TooMany tooMany -> throw tryLater.at(tooMany.until());
    };
  }

  private OtpVerifiedView verify(VerifyRequest body, Origin origin) {
    return switch (verifyOtp.handle(
        new VerifyOtp.Command(
            identifiers.identifier(body.identifier()),
            body.purpose().map(PurposeName::purpose).map(Set::of).orElse(ANY),
            identifiers.code(body.otp()),
            VerifyOtp.Told.LEFT_BEHIND,
            origin))) {
      case VerifyOtp.Result.Verified verified ->
          OtpVerifiedView.of(verified.token(), verified.lifetime());
      case VerifyOtp.Result.Wrong wrong -> throw invalid("otp", "Invalid or expired OTP.");
      case VerifyOtp.Result.TooMany tooMany -> throw tryLater.at(tooMany.until());
    };
  }

  private WelcomeView register(RegisterRequest body, Origin origin) {
    RegistrationDetails told =
        new RegistrationDetails(
            identifiers.email(body.email()),
            identifiers.referralCode(body.referralCode()),
            Optional.empty());
    var result =
        completeRegistration.handle(
            new CompleteRegistration.Command(
                body.verificationToken().reveal(),
                body.password().map(typed -> new Password(typed.reveal())),
                PasswordPolicy.EIGHT,
                told,
                identifiers.phone(body.phoneNumber()),
                PersonName.NONE,
                Optional.of(identifiers.username(body.username())),
                new Actor.Visitor(Contract.CHARGEGHAR, origin)));
    return switch (result) {
      case CompleteRegistration.Result.Registered registered -> grants.welcome(registered.grant());
      case CompleteRegistration.Result.Refused refused -> throw IdentityErrors.of(refused.reason());
      case CompleteRegistration.Result.TooMany tooMany -> throw tryLater.at(tooMany.until());
    };
  }
}
