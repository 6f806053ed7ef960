package dev.khata.http.gencharge.identity;

import static dev.khata.http.endpoint.Access.admin;
import static dev.khata.http.gencharge.GenchargeErrors.LAST_SUPER_ADMIN;
import static dev.khata.http.gencharge.GenchargeErrors.NOT_FOUND;

import dev.khata.application.identity.BlockUsers;
import dev.khata.application.identity.BlockUsers.Wish;
import dev.khata.application.identity.ReadUsers;
import dev.khata.application.lifecycle.DeleteUsers;
import dev.khata.application.lifecycle.ReadArchive;
import dev.khata.application.wallet.ReadBalance;
import dev.khata.application.wallet.ReadBalance.Wallets;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.PlainText;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.lifecycle.ArchivedUser;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Paged;
import dev.khata.http.endpoint.PathParam;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.Success;
import dev.khata.http.gencharge.MessageView;
import dev.khata.http.gencharge.Paging;
import dev.khata.http.gencharge.identity.UserQueries.ArchivedUserQuery;
import dev.khata.http.gencharge.identity.UserQueries.UserQuery;
import dev.khata.http.input.Multiline;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** The accounts of everybody, for admins. */
public final class AllUsers {
  private static final PathParam<Long> USER = PathParam.id("user_id");
  private static final int LONGEST_REASON = 1_000;
  private static final MessageView DELETED = new MessageView("User deleted");

  private final ReadUsers readUsers;
  private final ReadArchive readArchive;
  private final BlockUsers blockUsers;
  private final DeleteUsers deleteUsers;
  private final ReadBalance readBalance;
  private final Grants grants;

  @Inject
  AllUsers(
      ReadUsers readUsers,
      ReadArchive readArchive,
      BlockUsers blockUsers,
      DeleteUsers deleteUsers,
      ReadBalance readBalance,
      Grants grants) {
    this.readUsers = readUsers;
    this.readArchive = readArchive;
    this.blockUsers = blockUsers;
    this.deleteUsers = deleteUsers;
    this.readBalance = readBalance;
    this.grants = grants;
  }

  /**
   * What an admin says of a decision.
   *
   * @param reason for the audit log
   */
  record DecisionRequest(@Multiline Optional<@Size(max = LONGEST_REASON) String> reason) {
    static final DecisionRequest EXAMPLE = new DecisionRequest(Optional.of("Chargeback fraud"));
  }

  /**
   * As above.
   *
   * @param forfeitBalance whether what is in the wallet is given up
   */
  record DeleteUserRequest(
      Optional<Boolean> forfeitBalance,
      @Multiline Optional<@Size(max = LONGEST_REASON) String> reason) {
    static final DeleteUserRequest EXAMPLE =
        new DeleteUserRequest(Optional.of(true), Optional.of("Asked for by letter"));
  }

  void declare(Section api) {
    lists(api);
    decision(api, "block", Wish.BLOCK, "Shut a user out; all their sessions end at once");
    decision(api, "unblock", Wish.UNBLOCK, "Let a user in again who was blocked");

    api.delete("/user/admin/{user_id}")
        .named("deleteUser")
        .needs(admin(Resource.USERS, Action.DELETE))
        .summary("Delete the account of a user, giving up what is in the wallet if one says so")
        .at(USER)
        .mayTake(DeleteUserRequest.class, DeleteUserRequest.EXAMPLE)
        .gives(200, MessageView.class, DELETED)
        .fails(
            NOT_FOUND,
            IdentityErrors.OWN_ACCOUNT,
            IdentityErrors.MAY_MORE,
            LAST_SUPER_ADMIN,
            IdentityErrors.BALANCE_NOT_ZERO,
            IdentityErrors.MONEY_ON_HOLD,
            IdentityErrors.ADMIN_ACCOUNT)
        .does(this::delete);
  }

  private void lists(Section api) {
    api.get("/user/admin")
        .named("listUsers")
        .needs(admin(Resource.USERS, Action.READ))
        .summary("Users, filtered and sorted, the newest first unless one says otherwise")
        .query(UserQuery.class)
        .gives(Success.rows(200, Paging.PARTS, UserView.class, UserView.EXAMPLE))
        .does(
            call -> {
              var asked = call.query().asked();
              Page<User> page = readUsers.page(asked);
              Wallets wallets = readBalance.wallets(page.items().stream().map(User::id).toList());
              return Paged.of(
                  page, asked.window(), user -> UserView.of(user, wallets.of(user.id())));
            });

    api.get("/user/admin/archived")
        .named("listArchivedUsers")
        .needs(admin(Resource.USERS, Action.READ))
        .summary("Users who were deleted, without who they were once that is erased")
        .query(ArchivedUserQuery.class)
        .gives(Success.rows(200, Paging.PARTS, ArchivedUserView.class, ArchivedUserView.EXAMPLE))
        .does(
            call -> {
              var asked = call.query().asked();
              Page<ArchivedUser> page = readArchive.page(asked);
              Wallets wallets =
                  readBalance.wallets(page.items().stream().map(ArchivedUser::id).toList());
              return Paged.of(
                  page, asked.window(), user -> ArchivedUserView.of(user, wallets.of(user.id())));
            });
  }

  private void decision(Section api, String verb, Wish wish, String summary) {
    api.post("/user/admin/" + verb + "/{user_id}")
        .named(verb + "User")
        .needs(admin(Resource.USERS, Action.EDIT))
        .summary(summary)
        .at(USER)
        .mayTake(DecisionRequest.class, DecisionRequest.EXAMPLE)
        .gives(200, UserView.class, UserView.EXAMPLE)
        .fails(
            NOT_FOUND,
            IdentityErrors.OWN_ACCOUNT,
            IdentityErrors.MAY_MORE,
            LAST_SUPER_ADMIN,
            IdentityErrors.NOT_IN_THIS_STATE)
        .does(call -> decide(call, wish));
  }

  private UserView decide(Call<Optional<DecisionRequest>, Nothing> call, Wish wish) {
    Optional<String> reason = said(call.body().flatMap(DecisionRequest::reason));
    return switch (blockUsers.handle(
        new BlockUsers.Command(call.caller(), subject(call), wish, reason, call.origin()))) {
      case BlockUsers.Result.Changed changed -> grants.user(changed.user());
      case BlockUsers.Result.Refused refused -> throw IdentityErrors.of(refused.reason());
    };
  }

  private MessageView delete(Call<Optional<DeleteUserRequest>, Nothing> call) {
    boolean forfeits = call.body().flatMap(DeleteUserRequest::forfeitBalance).orElse(false);
    Optional<String> reason = said(call.body().flatMap(DeleteUserRequest::reason));
    return switch (deleteUsers.handle(
        new DeleteUsers.Command(call.caller(), subject(call), forfeits, reason, call.origin()))) {
      case DeleteUsers.Result.Deleted deleted -> DELETED;
      case DeleteUsers.Result.NotTheirs no -> throw IdentityErrors.of(no.reason());
      case DeleteUsers.Result.Refused refused -> throw IdentityErrors.of(refused.reason());
    };
  }

  private static UserId subject(Call<?, ?> call) {
    return new UserId(call.path(USER));
  }

  /** A blank reason is none. */
  private static Optional<String> said(Optional<String> reason) {
    return reason.map(PlainText::trim).filter(text -> !text.isEmpty());
  }
}
