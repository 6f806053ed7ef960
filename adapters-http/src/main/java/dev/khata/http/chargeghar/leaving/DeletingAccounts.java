package dev.khata.http.chargeghar.leaving;

import static dev.khata.http.chargeghar.ChargeGharErrors.NOT_FOUND;
import static dev.khata.http.endpoint.Access.USER;
import static dev.khata.http.endpoint.Access.admin;

import dev.khata.application.identity.ReadUsers;
import dev.khata.application.lifecycle.DeleteAccount;
import dev.khata.application.lifecycle.DeleteUsers;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.kernel.UserId;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.PathParam;
import dev.khata.http.endpoint.Reply;
import dev.khata.http.endpoint.Section;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Deleting one's own account, or as an admin that of somebody else. */
public final class DeletingAccounts {
  private static final PathParam<UUID> ID = PathParam.uuid("id");

  private final DeleteAccount deleteAccount;
  private final DeleteUsers deleteUsers;
  private final ReadUsers readUsers;

  @Inject
  DeletingAccounts(DeleteAccount deleteAccount, DeleteUsers deleteUsers, ReadUsers readUsers) {
    this.deleteAccount = deleteAccount;
    this.deleteUsers = deleteUsers;
    this.readUsers = readUsers;
  }

  /**
   * @param forfeitBalance whether what is in the wallet is given up
   */
  record DeletionRequest(Optional<Boolean> forfeitBalance) {
    static final DeletionRequest EXAMPLE = new DeletionRequest(Optional.of(true));

    static boolean forfeits(Optional<DeletionRequest> request) {
      return request.flatMap(DeletionRequest::forfeitBalance).orElse(false);
    }
  }

  /**
   * @param erasedOn the day, in UTC, on which what is kept of the person is erased too
   */
  record DeletedView(String message, LocalDate erasedOn) {
    static final DeletedView EXAMPLE = of(Instant.parse("2026-12-31T10:15:30Z"));

    static DeletedView of(Instant erasedOn) {
      return new DeletedView(
          "Account deleted successfully", LocalDate.ofInstant(erasedOn, ZoneOffset.UTC));
    }
  }

  void declare(Section api) {
    api.delete("/api/auth/account")
        .named("deleteAccount")
        .needs(USER)
        .summary("Delete the account, giving up what is in the wallet if one says so")
        .mayTake(DeletionRequest.class, DeletionRequest.EXAMPLE)
        .gives(200, DeletedView.class, DeletedView.EXAMPLE)
        .does(this::deleteOwn);

    api.delete("/api/users/{id}")
        .named("deleteUser")
        .needs(admin(Resource.USERS, Action.DELETE))
        .summary("Delete the account of a user, giving up what is in the wallet if one says so")
        .at(ID)
        .mayTake(DeletionRequest.class, DeletionRequest.EXAMPLE)
        .gives(204)
        .fails(NOT_FOUND, DeletionErrors.HOLDS_MORE)
        .replies(this::delete);
  }

  private DeletedView deleteOwn(Call<Optional<DeletionRequest>, Nothing> call) {
    return switch (deleteAccount.handle(
        new DeleteAccount.Command(
            call.caller(), DeletionRequest.forfeits(call.body()), call.origin()))) {
      case DeleteAccount.Result.Deleted deleted -> DeletedView.of(deleted.erasedOn());
      case DeleteAccount.Result.Refused refused -> throw DeletionErrors.of(refused.reason());
    };
  }

  private Reply<Nothing> delete(Call<Optional<DeletionRequest>, Nothing> call) {
    UserId subject =
        readUsers.find(call.path(ID)).map(User::id).orElseThrow(() -> NOT_FOUND.reply());
    return switch (deleteUsers.handle(
        new DeleteUsers.Command(
            call.caller(),
            subject,
            DeletionRequest.forfeits(call.body()),
            Optional.empty(),
            call.origin()))) {
      case DeleteUsers.Result.Deleted deleted -> Reply.empty(204);
      case DeleteUsers.Result.NotTheirs no -> throw DeletionErrors.of(no.reason());
      case DeleteUsers.Result.Refused refused -> throw DeletionErrors.of(refused.reason());
    };
  }
}
