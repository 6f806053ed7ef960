package dev.khata.http.wattsup.identity;

import static dev.khata.http.endpoint.Access.PUBLIC;

import dev.khata.application.identity.RegisterUnverified;
import dev.khata.application.identity.VerifyEmail;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordPolicy;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Secret;
import dev.khata.http.endpoint.Section;
import dev.khata.http.input.AsTyped;
import dev.khata.http.wattsup.MessageView;
import dev.khata.http.wattsup.WattsUpErrors;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** From an e-mail address to an account. */
public final class SigningUp {
  private static final MessageView REGISTERED =
      new MessageView("Registration successful. Please check your email for verification.");

  private final RegisterUnverified registerUnverified;
  private final VerifyEmail verifyEmail;

  @Inject
  SigningUp(RegisterUnverified registerUnverified, VerifyEmail verifyEmail) {
    this.registerUnverified = registerUnverified;
    this.verifyEmail = verifyEmail;
  }

  record RegisterRequest(
      @NotBlank @Size(max = PersonName.LONGEST) String firstName,
      @NotBlank @Size(max = PersonName.LONGEST) String lastName,
      @AsTyped @NotBlank @Email @Size(max = Typed.LONGEST_EMAIL) String email,
      @NotNull @Size(min = Typed.MIN_PASSWORD_LENGTH, max = Password.LONGEST) Secret password) {
    static final RegisterRequest EXAMPLE =
        new RegisterRequest("John", "Doe", "test@example.com", new Secret("password123"));
  }

  record VerifyQuery(@NotNull @Size(max = Typed.LONGEST_TOKEN) String token) {}

  /** The address is verified, and the app may go on there. */
  record VerifiedView(String message, String redirectUrl) {
    static final VerifiedView VERIFIED = new VerifiedView("Email verified successfully", "/");
  }

  void declare(Section api) {
    api.post("/api/v1/auth/register")
        .named("register")
        .needs(PUBLIC)
        .forNewcomers()
        .summary("Register with name, e-mail address and password; a link verifies the address")
        .takes(RegisterRequest.class, RegisterRequest.EXAMPLE)
        .gives(201, MessageView.class, REGISTERED)
        .fails(WattsUpErrors.EMAIL_EXISTS)
        .does(call -> register(call.body(), call.origin()));

    api.get("/api/v1/auth/verify")
        .named("verifyEmail")
        .needs(PUBLIC)
        .hasEffect()
        .summary("Verify an e-mail address by the link that was sent to it")
        .query(VerifyQuery.class)
        .gives(200, VerifiedView.class, VerifiedView.VERIFIED)
        .fails(IdentityErrors.BAD_VERIFICATION_TOKEN)
        .does(call -> verify(call.query(), call.origin()));
  }

  private MessageView register(RegisterRequest body, Origin origin) {
    PersonName name =
        PersonName.parse(body.firstName(), body.lastName())
            .orElseThrow(() -> new IllegalStateException("names were validated"));
    var result =
        registerUnverified.handle(
            new RegisterUnverified.Command(
                name,
                Typed.email(body.email()),
                new Password(body.password().reveal()),
                PasswordPolicy.SIX,
                new Actor.Visitor(Contract.WATTSUP, origin)));
    return switch (result) {
      case RegisterUnverified.Result.Registered registered -> REGISTERED;
      case RegisterUnverified.Result.EmailTaken taken -> throw WattsUpErrors.EMAIL_EXISTS.reply();
      case RegisterUnverified.Result.WeakPassword(List<PasswordPolicy.Fault> faults) ->
          throw WattsUpErrors.weakPassword("password", PasswordPolicy.SIX, faults);
    };
  }

  private VerifiedView verify(VerifyQuery query, Origin origin) {
    return switch (verifyEmail.handle(
        new VerifyEmail.Command(query.token(), new Actor.Visitor(Contract.WATTSUP, origin)))) {
      case VERIFIED -> VerifiedView.VERIFIED;
      case INVALID -> throw IdentityErrors.BAD_VERIFICATION_TOKEN.reply();
    };
  }
}
