package dev.khata.http.mypharma;

import static dev.khata.http.endpoint.Access.PUBLIC;

import dev.khata.application.identity.CompleteRegistration;
import dev.khata.application.identity.RegisterWithEmail;
import dev.khata.application.identity.RequestOtp;
import dev.khata.application.identity.VerifyEmail;
import dev.khata.application.identity.VerifyOtp;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordPolicy;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.RegistrationDetails;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.PlainText;
import dev.khata.domain.kernel.Secret;
import dev.khata.http.endpoint.Section;
import dev.khata.http.input.AsTyped;
import dev.khata.http.input.TypedCode;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.Set;

/** From a phone or address to an account. */
public final class SigningUp {
  private final RequestOtp requestOtp;
  private final VerifyOtp verifyOtp;
  private final CompleteRegistration completeRegistration;
  private final RegisterWithEmail registerWithEmail;
  private final VerifyEmail verifyEmail;
  private final Identifiers identifiers;
  private final Views views;
  private final MyPharmaErrors errors;

  @Inject
  SigningUp(
      RequestOtp requestOtp,
      VerifyOtp verifyOtp,
      CompleteRegistration completeRegistration,
      RegisterWithEmail registerWithEmail,
      VerifyEmail verifyEmail,
      Identifiers identifiers,
      Views views,
      MyPharmaErrors errors) {
    this.requestOtp = requestOtp;
    this.verifyOtp = verifyOtp;
    this.completeRegistration = completeRegistration;
    this.registerWithEmail = registerWithEmail;
    this.verifyEmail = verifyEmail;
    this.identifiers = identifiers;
    this.views = views;
    this.errors = errors;
  }

  record PhoneRequest(@AsTyped @NotNull @Size(max = 40) String phone) {
    static final PhoneRequest EXAMPLE = new PhoneRequest("01712345678");
  }

  record OtpRequest(
      @AsTyped Optional<@Size(max = 40) String> phone,
      @AsTyped Optional<@Size(max = 254) String> email) {
    static final OtpRequest EXAMPLE =
        new OtpRequest(Optional.empty(), Optional.of("user@example.com"));
  }

  record VerifyOtpRequest(
      @AsTyped Optional<@Size(max = 40) String> phone,
      @AsTyped Optional<@Size(max = 254) String> email,
      @NotNull @TypedCode(message = "Enter the 6 digits of the code.") Secret otp) {
    static final VerifyOtpRequest EXAMPLE =
        new VerifyOtpRequest(Optional.of("01712345678"), Optional.empty(), new Secret("123456"));
  }

  record CompleteRequest(
      @NotNull @Size(max = 100) Secret registrationToken,
      @NotNull @Size(max = Password.LONGEST) Secret password,
      @AsTyped Optional<@Size(max = 254) String> email,
      Optional<@Size(max = PersonName.LONGEST) String> firstName,
      Optional<@Size(max = PersonName.LONGEST) String> lastName) {
    static final CompleteRequest EXAMPLE =
        new CompleteRequest(
            new Secret("550e8400-e29b-41d4-a716-446655440000"),
            new Secret("SecurePass1!"),
            Optional.of("user@example.com"),
            Optional.of("John"),
            Optional.of("Doe"));
  }

  record EmailRegistrationRequest(
      @AsTyped @NotNull @Size(max = 254) String email,
      @NotNull @Size(max = Password.LONGEST) Secret password) {
    static final EmailRegistrationRequest EXAMPLE =
        new EmailRegistrationRequest("user@example.com", new Secret("SecurePass1!"));
  }

  record VerifyEmailQuery(Optional<@Size(max = 100) String> token) {}

  void declare(Section api) {
    api.post("/api/auth/register/phone/")
        .named("registerPhone")
        .needs(PUBLIC)
        .forNewcomers()
        .limit(Limits.REQUEST_OTP)
        .hidesTime()
        .summary("Send a one-time password to a phone that is to be registered")
        .takes(PhoneRequest.class, PhoneRequest.EXAMPLE)
        .gives(200, Views.CodeSent.class, Views.CodeSent.TO_PHONE)
        .fails(MyPharmaErrors.OTP_RATE_LIMIT)
        .does(call -> send(identifiers.phone(call.body().phone()), call.origin()));

    api.post("/api/auth/request-otp/")
        .named("requestOtp")
        .needs(PUBLIC)
        .forNewcomers()
        .limit(Limits.REQUEST_OTP)
        .hidesTime()
        .summary("Send a one-time password to a phone or an e-mail address")
        .takes(OtpRequest.class, OtpRequest.EXAMPLE)
        .gives(200, Views.CodeSent.class, Views.CodeSent.TO_EMAIL)
        .fails(MyPharmaErrors.OTP_RATE_LIMIT)
        .does(
            call ->
                send(identifiers.oneOf(call.body().phone(), call.body().email()), call.origin()));

    api.post("/api/auth/verify-otp/")
        .named("verifyOtp")
        .needs(PUBLIC)
        .forNewcomers()
        .limit(Limits.VERIFY_OTP)
        .summary(
            "Exchange a one-time password for a registration token; that of a reset, for one to"
                + " confirm the reset with")
        .takes(VerifyOtpRequest.class, VerifyOtpRequest.EXAMPLE)
        .gives(200, Views.CodeVerified.class, Views.CodeVerified.EXAMPLE)
        .fails(MyPharmaErrors.INVALID_OTP, MyPharmaErrors.THROTTLED)
        .does(call -> verify(call.body(), call.origin()));

    api.post("/api/auth/register/complete/")
        .named("completeRegistration")
        .needs(PUBLIC)
        .forNewcomers()
        .limit(Limits.GENERIC)
        .summary("Complete the registration of a verified phone or address")
        .takes(CompleteRequest.class, CompleteRequest.EXAMPLE)
        .gives(200, Views.Tokens.class, Views.Tokens.EXAMPLE)
        .fails(MyPharmaErrors.INVALID_REGISTRATION_TOKEN, MyPharmaErrors.THROTTLED)
        .does(call -> complete(call.body(), call.origin()));

    api.post("/api/auth/register/email/")
        .named("registerEmail")
        .needs(PUBLIC)
        .forNewcomers()
        .limit(Limits.GENERIC)
        .summary("Register with an e-mail address and a password")
        .takes(EmailRegistrationRequest.class, EmailRegistrationRequest.EXAMPLE)
        .gives(200, Views.Tokens.class, Views.Tokens.EXAMPLE)
        .does(call -> register(call.body(), call.origin()));

    api.get("/api/auth/verify-email/")
        .named("verifyEmail")
        .needs(PUBLIC)
        .hasEffect()
        .summary("Verify an e-mail address by the link that was sent to it")
        .query(VerifyEmailQuery.class)
        .gives(200, Views.Message.class, new Views.Message(Views.EMAIL_VERIFIED))
        .fails(MyPharmaErrors.INVALID_VERIFICATION_TOKEN)
        .does(call -> verifyEmail(call.query(), call.origin()));
  }

  private Views.CodeSent send(Identifier identifier, Origin origin) {
    return switch (requestOtp.handle(
        new RequestOtp.Command(identifier, Purpose.REGISTER, origin))) {
      case RequestOtp.Result.Sent sent -> Views.CodeSent.to(identifier);
      case RequestOtp.Result.TooMany tooMany -> throw errors.tooManyCodes(tooMany.until());
    };
  }

  private Views.CodeVerified verify(VerifyOtpRequest body, Origin origin) {
    Identifier identifier = identifiers.oneOf(body.phone(), body.email());
    return switch (verifyOtp.handle(
        new VerifyOtp.Command(
            identifier,
            purposes(identifier),
            identifiers.code(body.otp()),
            VerifyOtp.Told.LEFT_BEHIND,
            origin))) {
      case VerifyOtp.Result.Verified verified -> views.verified(identifier, verified);
      case VerifyOtp.Result.Wrong wrong -> throw MyPharmaErrors.INVALID_OTP.reply();
      case VerifyOtp.Result.TooMany tooMany -> throw errors.throttled(tooMany.until());
    };
  }

  /** The code of a reset comes by e-mail alone. */
  private static Set<Purpose> purposes(Identifier identifier) {
    return switch (identifier) {
      case Identifier.Phone phone -> Set.of(Purpose.REGISTER);
      case Identifier.Email email -> Set.of(Purpose.REGISTER, Purpose.RESET_PASSWORD);
    };
  }

  private Views.Tokens complete(CompleteRequest body, Origin origin) {
    PersonName name =
        PersonName.parse(body.firstName().orElse(""), body.lastName().orElse(""))
            .orElseThrow(() -> new IllegalStateException("names were validated"));
    Optional<EmailAddress> email =
        body.email().filter(text -> !PlainText.isBlank(text)).map(identifiers::address);
    var result =
        completeRegistration.handle(
            new CompleteRegistration.Command(
                body.registrationToken().reveal(),
                Optional.of(new Password(body.password().reveal())),
                PasswordPolicy.STRICT,
                RegistrationDetails.with(email),
                name,
                new Actor.Visitor(Contract.MYPHARMA, origin)));
    return switch (result) {
      case CompleteRegistration.Result.Registered registered -> views.tokens(registered.grant());
      case CompleteRegistration.Result.Refused refused -> throw errors.of(refused.reason());
      case CompleteRegistration.Result.TooMany tooMany -> throw errors.throttled(tooMany.until());
    };
  }

  private Views.Tokens register(EmailRegistrationRequest body, Origin origin) {
    var result =
        registerWithEmail.handle(
            new RegisterWithEmail.Command(
                identifiers.address(body.email()),
                new Password(body.password().reveal()),
                PasswordPolicy.STRICT,
                new Actor.Visitor(Contract.MYPHARMA, origin)));
    return switch (result) {
      case RegisterWithEmail.Result.Registered registered -> views.tokens(registered.grant());
      case RegisterWithEmail.Result.Refused refused -> throw errors.of(refused.reason());
    };
  }

  private Views.Message verifyEmail(VerifyEmailQuery query, Origin origin) {
    return switch (verifyEmail.handle(
        new VerifyEmail.Command(
            query.token().orElse(""), new Actor.Visitor(Contract.MYPHARMA, origin)))) {
      case VERIFIED -> new Views.Message(Views.EMAIL_VERIFIED);
      case INVALID -> throw MyPharmaErrors.INVALID_VERIFICATION_TOKEN.reply();
    };
  }
}
