package dev.khata.application.lifecycle;

import dev.khata.application.identity.RequestOtp;
import dev.khata.application.identity.VerifyOtp;
import dev.khata.application.wallet.ReadBalance;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.TokenHash;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.identity.otp.RegistrationToken;
import dev.khata.domain.identity.otp.RegistrationTokens;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.leaving.DeletionRefusal;
import dev.khata.domain.wallet.Money;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Deletes the account of somebody who is not logged in, and proves by a code that the phone or the
 * address is theirs. Of phones and addresses without an account nothing tells.
 */
public final class LeaveByCode {
  private final RequestOtp requestOtp;
  private final VerifyOtp verifyOtp;
  private final RegistrationTokens tokens;
  private final Users users;
  private final ReadBalance readBalance;
  private final EndAccount endAccount;
  private final DeleteAccount deleteAccount;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  LeaveByCode(
      RequestOtp requestOtp,
      VerifyOtp verifyOtp,
      RegistrationTokens tokens,
      Users users,
      ReadBalance readBalance,
      EndAccount endAccount,
      DeleteAccount deleteAccount,
      Transactions transactions,
      InstantSource clock) {
    this.requestOtp = requestOtp;
    this.verifyOtp = verifyOtp;
    this.tokens = tokens;
    this.users = users;
    this.readBalance = readBalance;
    this.endAccount = endAccount;
    this.deleteAccount = deleteAccount;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What comes of asking for a code. */
  public sealed interface Asking permits Asked, TooMany {}

  /** What comes of handing it in. */
  public sealed interface Proving permits Proven, WrongCode, TooMany {}

  /** What comes of leaving. */
  public sealed interface Leaving permits Deleted, Refused, TooLate {}

  /** A code is on its way, if there is an account. */
  public record Asked() implements Asking {}

  /** Nothing is sent or judged before that instant. */
  public record TooMany(Instant until) implements Asking, Proving {}

  /** The code is no good, for whatever reason. */
  public record WrongCode() implements Proving {}

  /**
   * They are who they say.
   *
   * @param token good once, for a few minutes, to delete the account
   */
  public record Proven(String token, Prospect prospect) implements Proving {}

  /**
   * What deleting the account would mean.
   *
   * @param balance which would be given up
   * @param erasedOn when who they were would be erased too
   */
  public record Prospect(Money balance, Instant erasedOn) {}

  /** The token is used or has expired. */
  public record TooLate() implements Leaving {}

  /** The token stays good. */
  public record Refused(DeletionRefusal reason, Prospect prospect) implements Leaving {}

  public record Deleted(Instant erasedOn) implements Leaving {}

  public Asking ask(Identifier identifier, Origin origin) {
    return switch (requestOtp.handle(
        new RequestOtp.Command(identifier, Purpose.DELETE_ACCOUNT, origin))) {
      case RequestOtp.Result.Sent sent -> new Asked();
      case RequestOtp.Result.TooMany tooMany -> new TooMany(tooMany.until());
    };
  }

  public Proving prove(Identifier identifier, String code, Origin origin) {
    return switch (verifyOtp.handle(
        new VerifyOtp.Command(
            identifier, Purpose.DELETE_ACCOUNT, code, VerifyOtp.Told.LEFT_BEHIND, origin))) {
      case VerifyOtp.Result.TooMany tooMany -> new TooMany(tooMany.until());
      case VerifyOtp.Result.Wrong wrong -> new WrongCode();
      case VerifyOtp.Result.Verified verified ->
          holder(identifier)
              .<Proving>map(user -> new Proven(verified.token(), prospect(user)))
              .orElseGet(WrongCode::new);
    };
  }

  /**
   * @param forfeit whether they give up what is in the wallet
   */
  public Leaving leave(String token, boolean forfeit, Origin origin) {
    return transactions.inTransaction(
        () -> {
          Instant now = clock.instant();
          TokenHash hash = TokenHash.of(token);
          return tokens
              .lock(hash, Purpose.DELETE_ACCOUNT, now)
              .map(RegistrationToken::identifier)
              .flatMap(this::holder)
              .<Leaving>map(user -> delete(user, hash, forfeit, origin))
              .orElseGet(TooLate::new);
        });
  }

  private Leaving delete(User user, TokenHash hash, boolean forfeit, Origin origin) {
    Actor.Person self = new Actor.Person(user.id(), Optional.empty(), origin);
    return switch (deleteAccount.of(user.id(), forfeit, self)) {
      case DeleteAccount.Result.Refused refused -> new Refused(refused.reason(), prospect(user));
      case DeleteAccount.Result.Deleted deleted ->
          tokens.consume(hash, clock.instant()) ? new Deleted(deleted.erasedOn()) : new TooLate();
    };
  }

  /** Who is blocked does not get away by it. */
  private Optional<User> holder(Identifier identifier) {
    return users.verifiedHolder(identifier).filter(user -> user.state() != AccountState.BLOCKED);
  }

  private Prospect prospect(User user) {
    return new Prospect(readBalance.handle(user.id()).wallet().total(), endAccount.erasedOn());
  }
}
