package dev.khata.http.wattsup.identity;

import static dev.khata.http.endpoint.Access.PUBLIC;

import dev.khata.application.identity.RequestPasswordReset;
import dev.khata.application.identity.ResetPassword;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordPolicy;
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

/** A way back in for who has forgotten the password. */
public final class ResettingPasswords {
  private static final MessageView REQUESTED =
      new MessageView("Password reset email sent. Please check your email.");
  private static final MessageView DONE = new MessageView("Password reset successfully");

  private final RequestPasswordReset requestPasswordReset;
  private final ResetPassword resetPassword;

  @Inject
  ResettingPasswords(RequestPasswordReset requestPasswordReset, ResetPassword resetPassword) {
    this.requestPasswordReset = requestPasswordReset;
    this.resetPassword = resetPassword;
  }

  record ForgotRequest(@AsTyped @NotBlank @Email @Size(max = Typed.LONGEST_EMAIL) String email) {
    static final ForgotRequest EXAMPLE = new ForgotRequest("test@example.com");
  }

  record ResetRequest(
      @NotNull @Size(max = Typed.LONGEST_TOKEN) Secret token,
      @NotNull @Size(min = Typed.MIN_PASSWORD_LENGTH, max = Password.LONGEST) Secret newPassword) {
    static final ResetRequest EXAMPLE =
        new ResetRequest(
            new Secret("q7Zk0vGm3R4yYw1b8dJcN2sXhT5uLfPaEoIi9QxVtB6"),
            new Secret("newSecurePassword123"));
  }

  void declare(Section api) {
    api.post("/api/v1/auth/forgot-password")
        .named("requestPasswordReset")
        .needs(PUBLIC)
        .hidesTime()
        .summary("Send a reset link, if the address has an account")
        .takes(ForgotRequest.class, ForgotRequest.EXAMPLE)
        .gives(200, MessageView.class, REQUESTED)
        .does(call -> request(call.body(), call.origin()));

    api.post("/api/v1/auth/reset-password")
        .named("confirmPasswordReset")
        .needs(PUBLIC)
        .summary("Set a new password with the token of a reset link; every session ends")
        .takes(ResetRequest.class, ResetRequest.EXAMPLE)
        .gives(200, MessageView.class, DONE)
        .fails(IdentityErrors.BAD_RESET_TOKEN)
        .does(call -> reset(call.body(), call.origin()));
  }

  private MessageView request(ForgotRequest body, Origin origin) {
    requestPasswordReset.handle(
        new RequestPasswordReset.Command(
            Typed.email(body.email()),
            RequestPasswordReset.Means.LINK,
            new Actor.Visitor(Contract.WATTSUP, origin)));
    return REQUESTED;
  }

  private MessageView reset(ResetRequest body, Origin origin) {
    var result =
        resetPassword.handle(
            new ResetPassword.Command(
                body.token().reveal(),
                new Password(body.newPassword().reveal()),
                PasswordPolicy.SIX,
                new Actor.Visitor(Contract.WATTSUP, origin)));
    return switch (result) {
      case ResetPassword.Result.Reset reset -> DONE;
      case ResetPassword.Result.InvalidToken invalid ->
          throw IdentityErrors.BAD_RESET_TOKEN.reply();
      case ResetPassword.Result.WeakPassword(List<PasswordPolicy.Fault> faults) ->
          throw WattsUpErrors.weakPassword("newPassword", PasswordPolicy.SIX, faults);
    };
  }
}
