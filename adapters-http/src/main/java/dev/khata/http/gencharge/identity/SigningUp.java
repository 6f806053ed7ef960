package dev.khata.http.gencharge.identity;

import static dev.khata.http.endpoint.Access.PUBLIC;
import static dev.khata.http.endpoint.Access.REGISTRATION;
import static dev.khata.http.gencharge.GenchargeErrors.EMAIL_TAKEN;

import dev.khata.application.identity.CompleteRegistration;
import dev.khata.application.identity.RequestOtp;
import dev.khata.application.identity.SignUp;
import dev.khata.application.identity.VerifyOtp;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordPolicy;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.RegistrationDetails;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Secret;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.TryLater;
import dev.khata.http.gencharge.GenchargeErrors;
import dev.khata.http.gencharge.identity.Grants.WelcomeView;
import dev.khata.http.input.AsTyped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** From a phone to an account. */
public final class SigningUp {
  private final SignUp signUp;
  private final VerifyOtp verifyOtp;
  private final CompleteRegistration completeRegistration;
  private final Identifiers identifiers;
  private final Grants grants;
  private final TryLater tryLater;

  @Inject
  SigningUp(
      SignUp signUp,
      VerifyOtp verifyOtp,
      CompleteRegistration completeRegistration,
      Identifiers identifiers,
      Grants grants,
      TryLater tryLater) {
    this.signUp = signUp;
    this.verifyOtp = verifyOtp;
    this.completeRegistration = completeRegistration;
    this.identifiers = identifiers;
    this.grants = grants;
    this.tryLater = tryLater;
  }

  record SignUpRequest(
      @AsTyped @NotBlank @Size(max = Identifiers.LONGEST_PHONE) String phoneNumber,
      @AsTyped Optional<@Size(max = Identifiers.LONGEST_EMAIL) String> email,
      @AsTyped Optional<@Size(max = Identifiers.LONGEST_REFERRAL_CODE) String> referralCode,
      Optional<UserType> userType) {
    static final SignUpRequest EXAMPLE =
        new SignUpRequest(
            "+919876543210",
            Optional.of("asha@example.com"),
            Optional.of("B3HW9TCR"),
            Optional.of(UserType.PREPAID));
  }

  record RegisterRequest(
      @NotBlank @Size(max = PersonName.LONGEST) String name,
      Optional<@Size(max = Password.LONGEST) Secret> password,
      Optional<UserType> userType,
      @AsTyped Optional<@Size(max = Identifiers.LONGEST_EMAIL) String> email,
      @AsTyped Optional<@Size(max = Identifiers.LONGEST_REFERRAL_CODE) String> refereeCode) {
    static final RegisterRequest EXAMPLE =
        new RegisterRequest(
            "Asha Rao",
            Optional.of(new Secret("a long enough password")),
            Optional.of(UserType.PREPAID),
            Optional.empty(),
            Optional.empty());
  }

  /**
   * Leave to register.
   *
   * @param expiresIn seconds
   */
  record RegistrationTokenView(Secret accessToken, String tokenType, long expiresIn) {
    static final RegistrationTokenView EXAMPLE =
        new RegistrationTokenView(
            new Secret("550e8400-e29b-41d4-a716-446655440000"), Grants.BEARER, 600);
  }

  void declare(Section api) {
    api.post("/auth/signup")
        .named("signUp")
        .needs(PUBLIC)
        .forNewcomers()
        .hidesTime()
        .summary("Send a one-time password to a phone that is to be registered")
        .takes(SignUpRequest.class, SignUpRequest.EXAMPLE)
        .gives(200, CodeSentView.class, CodeSentView.EXAMPLE)
        .does(call -> signUp(call.body(), call.origin()));

    api.post("/auth/verify-otp-signup")
        .named("verifySignUp")
        .needs(PUBLIC)
        .forNewcomers()
        .summary("Exchange the one-time password for a token that lets one register")
        .takes(OtpRequest.class, OtpRequest.EXAMPLE)
        .gives(200, RegistrationTokenView.class, RegistrationTokenView.EXAMPLE)
        .fails(IdentityErrors.INVALID_OTP)
        .does(call -> verify(call.body(), call.origin()));

    api.post("/auth/register")
        .named("register")
        .needs(REGISTRATION)
        .forNewcomers()
        .summary("Register with the token of a verified phone; it is spent by this")
        .takes(RegisterRequest.class, RegisterRequest.EXAMPLE)
        .gives(200, WelcomeView.class, WelcomeView.EXAMPLE)
        .fails(GenchargeErrors.BAD_TOKEN, EMAIL_TAKEN)
        .does(this::register);
  }

  private CodeSentView signUp(SignUpRequest body, Origin origin) {
    RegistrationDetails told =
        new RegistrationDetails(
            identifiers.email(body.email()),
            identifiers.referralCode(body.referralCode(), "referral_code"),
            body.userType());
    return switch (signUp.handle(
        new SignUp.Command(identifiers.phone(body.phoneNumber()), told, origin))) {
      case RequestOtp.Result.Sent sent -> CodeSentView.of(sent.lifetime());
      case RequestOtp.Result.TooMany tooMany -> throw tryLater.at(tooMany.until());
      case SignUp.UnknownReferralCode unknown ->
          throw IdentityErrors.unknownReferralCode("referral_code");
    };
  }

  private RegistrationTokenView verify(OtpRequest body, Origin origin) {
    return switch (verifyOtp.handle(
        new VerifyOtp.Command(
            identifiers.phone(body.phoneNumber()),
            Purpose.REGISTER,
            identifiers.code(body.otp()),
            VerifyOtp.Told.PASSED_ON,
            origin))) {
      case VerifyOtp.Result.Verified verified ->
          new RegistrationTokenView(
              new Secret(verified.token()), Grants.BEARER, verified.lifetime().toSeconds());
      case VerifyOtp.Result.Wrong wrong -> throw IdentityErrors.INVALID_OTP.reply();
      case VerifyOtp.Result.TooMany tooMany -> throw tryLater.at(tooMany.until());
    };
  }

  private WelcomeView register(Call<RegisterRequest, Nothing> call) {
    RegisterRequest body = call.body();
    RegistrationDetails told =
        new RegistrationDetails(
            identifiers.email(body.email()),
            identifiers.referralCode(body.refereeCode(), "referee_code"),
            body.userType());
    PersonName name =
        PersonName.split(body.name())
            .orElseThrow(() -> GenchargeErrors.invalid(new Problem.ForbiddenCharacters(), "name"));
    var result =
        completeRegistration.handle(
            new CompleteRegistration.Command(
                call.bearer().map(Secret::reveal).orElse(""),
                body.password().map(typed -> new Password(typed.reveal())),
                PasswordPolicy.EIGHT,
                told,
                name,
                new Actor.Visitor(Contract.GENCHARGE, call.origin())));
    return switch (result) {
      case CompleteRegistration.Result.Registered registered -> grants.welcome(registered.grant());
      case CompleteRegistration.Result.Refused refused -> throw IdentityErrors.of(refused.reason());
      case CompleteRegistration.Result.TooMany tooMany -> throw tryLater.at(tooMany.until());
    };
  }
}
