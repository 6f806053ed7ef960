package dev.khata.http.gencharge.identity;

import static dev.khata.http.endpoint.Access.EVEN_DEACTIVATED;
import static dev.khata.http.endpoint.Access.USER;
import static dev.khata.http.gencharge.GenchargeErrors.EMAIL_TAKEN;

import dev.khata.application.identity.ChangeEmail;
import dev.khata.application.identity.ChangeOwnState;
import dev.khata.application.identity.ChangeOwnState.Wish;
import dev.khata.application.lifecycle.DeleteAccount;
import dev.khata.application.lifecycle.SwitchUserType;
import dev.khata.domain.identity.UserType;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.TryLater;
import dev.khata.http.gencharge.GenchargeErrors;
import dev.khata.http.gencharge.MessageView;
import dev.khata.http.input.AsTyped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** A user's own account. */
public final class MyAccount {
  private static final MessageView DELETED = new MessageView("Account deleted");

  private final ChangeEmail changeEmail;
  private final ChangeOwnState changeOwnState;
  private final SwitchUserType switchUserType;
  private final DeleteAccount deleteAccount;
  private final Identifiers identifiers;
  private final Grants grants;
  private final TryLater tryLater;

  @Inject
  MyAccount(
      ChangeEmail changeEmail,
      ChangeOwnState changeOwnState,
      SwitchUserType switchUserType,
      DeleteAccount deleteAccount,
      Identifiers identifiers,
      Grants grants,
      TryLater tryLater) {
    this.changeEmail = changeEmail;
    this.changeOwnState = changeOwnState;
    this.switchUserType = switchUserType;
    this.deleteAccount = deleteAccount;
    this.identifiers = identifiers;
    this.grants = grants;
    this.tryLater = tryLater;
  }

  record EmailRequest(@AsTyped @NotBlank @Size(max = Identifiers.LONGEST_EMAIL) String email) {
    static final EmailRequest EXAMPLE = new EmailRequest("asha@example.com");
  }

  record SwitchTypeRequest(@NotNull UserType userType) {
    static final SwitchTypeRequest EXAMPLE = new SwitchTypeRequest(UserType.POSTPAID);
  }

  /**
   * What the user says on leaving.
   *
   * @param forfeitBalance whether they give up what is in the wallet
   */
  record DeleteRequest(Optional<Boolean> forfeitBalance) {
    static final DeleteRequest EXAMPLE = new DeleteRequest(Optional.of(true));
  }

  void declare(Section api) {
    api.get("/user/me")
        .named("getCurrentUser")
        .needs(EVEN_DEACTIVATED)
        .summary("The caller")
        .gives(200, UserView.class, UserView.EXAMPLE)
        .does(call -> grants.user(call.caller().user()));

    api.delete("/user/me")
        .named("deleteAccount")
        .needs(USER)
        .summary("Delete the account, giving up what is in the wallet if one says so")
        .mayTake(DeleteRequest.class, DeleteRequest.EXAMPLE)
        .gives(200, MessageView.class, DELETED)
        .fails(
            IdentityErrors.BALANCE_NOT_ZERO,
            IdentityErrors.MONEY_ON_HOLD,
            IdentityErrors.ADMIN_ACCOUNT)
        .does(this::delete);

    api.put("/user/me/email")
        .named("changeEmail")
        .needs(USER)
        .summary("Give another e-mail address; every try counts, of 5 an hour, taken or not")
        .takes(EmailRequest.class, EmailRequest.EXAMPLE)
        .gives(200, UserView.class, UserView.EXAMPLE)
        .fails(EMAIL_TAKEN)
        .does(this::changeEmail);

    api.put("/user/me/switch-type")
        .named("switchType")
        .needs(USER)
        .summary("Become a prepaid or a postpaid user")
        .takes(SwitchTypeRequest.class, SwitchTypeRequest.EXAMPLE)
        .gives(200, UserView.class, UserView.EXAMPLE)
        .fails(IdentityErrors.ACTIVE_PLAN)
        .does(this::switchType);

    api.post("/user/me/deactivate")
        .named("deactivateAccount")
        .needs(USER)
        .summary("Put the account to rest; all other sessions end")
        .gives(200, UserView.class, UserView.EXAMPLE)
        .fails(IdentityErrors.NOT_IN_THIS_STATE, GenchargeErrors.LAST_SUPER_ADMIN)
        .does(call -> change(call, Wish.DEACTIVATE));

    api.post("/user/me/reactivate")
        .named("reactivateAccount")
        .needs(EVEN_DEACTIVATED)
        .summary("Take up an account that was put to rest")
        .gives(200, UserView.class, UserView.EXAMPLE)
        .fails(IdentityErrors.NOT_IN_THIS_STATE)
        .does(call -> change(call, Wish.REACTIVATE));
  }

  private MessageView delete(Call<Optional<DeleteRequest>, Nothing> call) {
    boolean forfeits = call.body().flatMap(DeleteRequest::forfeitBalance).orElse(false);
    return switch (deleteAccount.handle(
        new DeleteAccount.Command(call.caller(), forfeits, call.origin()))) {
      case DeleteAccount.Result.Deleted deleted -> DELETED;
      case DeleteAccount.Result.Refused refused -> throw IdentityErrors.of(refused.reason());
    };
  }

  private UserView changeEmail(Call<EmailRequest, Nothing> call) {
    return switch (changeEmail.handle(
        new ChangeEmail.Command(
            call.caller(), identifiers.email(call.body().email()), call.origin()))) {
      case ChangeEmail.Result.Changed changed -> grants.user(changed.user());
      case ChangeEmail.Result.Taken taken -> throw EMAIL_TAKEN.reply();
      case ChangeEmail.Result.TooMany tooMany -> throw tryLater.at(tooMany.until());
    };
  }

  private UserView switchType(Call<SwitchTypeRequest, Nothing> call) {
    return switch (switchUserType.handle(
        new SwitchUserType.Command(call.caller(), call.body().userType(), call.origin()))) {
      case SwitchUserType.Result.Switched switched -> grants.user(switched.user());
      case SwitchUserType.Result.PlanRunning running -> throw IdentityErrors.ACTIVE_PLAN.reply();
    };
  }

  private UserView change(Call<Nothing, Nothing> call, Wish wish) {
    return switch (changeOwnState.handle(
        new ChangeOwnState.Command(call.caller(), wish, call.origin()))) {
      case ChangeOwnState.Result.Changed changed -> grants.user(changed.user());
      case ChangeOwnState.Result.NotNow notNow -> throw IdentityErrors.NOT_IN_THIS_STATE.reply();
      case ChangeOwnState.Result.StaysSuperAdmin stays ->
          throw GenchargeErrors.LAST_SUPER_ADMIN.reply();
    };
  }
}
