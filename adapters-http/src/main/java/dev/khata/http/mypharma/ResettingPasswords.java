package dev.khata.http.mypharma;

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
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** A way back in for who has forgotten the password. */
public final class ResettingPasswords {
  private final RequestPasswordReset requestPasswordReset;
  private final ResetPassword resetPassword;
  private final Identifiers identifiers;

  @Inject
  ResettingPasswords(
      RequestPasswordReset requestPasswordReset,
      ResetPassword resetPassword,
      Identifiers identifiers) {
    this.requestPasswordReset = requestPasswordReset;
    this.resetPassword = resetPassword;
    this.identifiers = identifiers;
  }

  record ResetRequest(@AsTyped @NotNull @Size(max = 254) String email) {
    static final ResetRequest EXAMPLE = new ResetRequest("user@example.com");
  }

  /**
   * @param token of the link, or the one that the code was exchanged for
   * @param registrationToken the latter under the name by which the app was given it
   */
  record ConfirmRequest(
      Optional<@Size(max = 100) Secret> token,
      Optional<@Size(max = 100) Secret> registrationToken,
      @NotNull @Size(max = Password.LONGEST) Secret newPassword) {
    static final ConfirmRequest EXAMPLE =
        new ConfirmRequest(
            Optional.of(new Secret("q7Zk0vGm3R4yYw1b8dJcN2sXhT5uLfPaEoIi9QxVtB6")),
            Optional.empty(),
            new Secret("SecurePass2!"));

    Secret either() {
      return token.or(this::registrationToken).orElseThrow(MyPharmaErrors::noResetToken);
    }
  }

  void declare(Section api) {
    api.post("/api/auth/password-reset/")
        .named("requestPasswordReset")
        .needs(PUBLIC)
        .limit(Limits.PASSWORD_RESET, Limits.GENERIC)
        .hidesTime()
        .summary("Send a reset link and a code, if the address has an account")
        .takes(ResetRequest.class, ResetRequest.EXAMPLE)
        .gives(200, Views.Message.class, new Views.Message(Views.RESET_REQUESTED))
        .does(call -> request(call.body(), call.origin()));

    api.post("/api/auth/password-reset/confirm/")
        .named("confirmPasswordReset")
        .needs(PUBLIC)
        .limit(Limits.PASSWORD_RESET, Limits.GENERIC)
        .summary(
            "Set a new password with the token of a reset link, or the one that the code beside it"
                + " was exchanged for; every session ends")
        .takes(ConfirmRequest.class, ConfirmRequest.EXAMPLE)
        .gives(200, Views.Message.class, new Views.Message(Views.PASSWORD_RESET))
        .fails(MyPharmaErrors.INVALID_RESET_TOKEN)
        .does(call -> confirm(call.body(), call.origin()));
  }

  private Views.Message request(ResetRequest body, Origin origin) {
    requestPasswordReset.handle(
        new RequestPasswordReset.Command(
            identifiers.address(body.email()),
            RequestPasswordReset.Means.LINK_AND_CODE,
            new Actor.Visitor(Contract.MYPHARMA, origin)));
    return new Views.Message(Views.RESET_REQUESTED);
  }

  private Views.Message confirm(ConfirmRequest body, Origin origin) {
    var result =
        resetPassword.handle(
            new ResetPassword.Command(
                body.either().reveal(),
                new Password(body.newPassword().reveal()),
                PasswordPolicy.STRICT,
                new Actor.Visitor(Contract.MYPHARMA, origin)));
    return switch (result) {
      case ResetPassword.Result.Reset reset -> new Views.Message(Views.PASSWORD_RESET);
      case ResetPassword.Result.WeakPassword weak ->
          throw MyPharmaErrors.weakPassword("new_password", weak.faults());
      case ResetPassword.Result.InvalidToken invalid ->
          throw MyPharmaErrors.INVALID_RESET_TOKEN.reply();
    };
  }
}
