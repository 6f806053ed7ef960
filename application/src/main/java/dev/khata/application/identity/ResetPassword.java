package dev.khata.application.identity;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.CommonPasswords;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordHash;
import dev.khata.domain.identity.PasswordHasher;
import dev.khata.domain.identity.PasswordPolicy;
import dev.khata.domain.identity.TokenHash;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Transactions;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Sets a new password by the link from an e-mail, or by the token that its code was exchanged for;
 * either proves the address too. Every session of the user ends, what else would reset the password
 * is void, and a lock-out is over.
 */
public final class ResetPassword {
  private final ResetProofs proofs;
  private final Users users;
  private final ReplacePassword replacePassword;
  private final PasswordHasher hasher;
  private final CommonPasswords common;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  ResetPassword(
      ResetProofs proofs,
      Users users,
      ReplacePassword replacePassword,
      PasswordHasher hasher,
      CommonPasswords common,
      Transactions transactions,
      InstantSource clock) {
    this.proofs = proofs;
    this.users = users;
    this.replacePassword = replacePassword;
    this.hasher = hasher;
    this.common = common;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @param token of the link, or the one that the code was exchanged for
   */
  public record Command(String token, Password password, PasswordPolicy policy, Actor.Visitor by) {}

  public sealed interface Result {
    record Reset() implements Result {}

    record WeakPassword(List<PasswordPolicy.Fault> faults) implements Result {}

    /**
     * The token is unknown, used or expired, or the address is no longer this user's, or theirs
     * only beside what they have proven since.
     */
    record InvalidToken() implements Result {}
  }

  public Result handle(Command command) {
    List<PasswordPolicy.Fault> faults = command.policy().faults(command.password(), common);
    if (!faults.isEmpty()) {
      return new Result.WeakPassword(faults);
    }
    Optional<ResetProofs.Proof> proof =
        proofs.find(TokenHash.of(command.token()), command.by().at(), clock.instant());
    if (proof.isEmpty()) {
      return new Result.InvalidToken();
    }
    PasswordHash password = hasher.hash(command.password());
    return transactions.inTransaction(() -> reset(command, proof.get(), password));
  }

  private Result reset(Command command, ResetProofs.Proof proof, PasswordHash password) {
    Instant now = clock.instant();
    Identifier address = new Identifier.Email(proof.address());
    Optional<User> user = users.lock(proof.user()).filter(found -> found.isKnownBy(address));
    if (user.isEmpty() || !proofs.consume(proof, now)) {
      return new Result.InvalidToken();
    }
    return replacePassword
        .handle(user.get(), address, password, command.by(), now)
        .<Result>map(proven -> new Result.Reset())
        .orElseGet(Result.InvalidToken::new);
  }
}
