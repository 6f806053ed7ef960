package dev.khata.application.identity;

import dev.khata.domain.identity.Challenges;
import dev.khata.domain.identity.Challenges.Try;
import dev.khata.domain.identity.CodeHash;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.IdentifierHash;
import dev.khata.domain.identity.OtpLimits;
import dev.khata.domain.identity.Purpose;
import dev.khata.domain.identity.RegistrationToken;
import dev.khata.domain.identity.RegistrationTokens;
import dev.khata.domain.identity.TokenHash;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.RandomCodes;
import dev.khata.domain.kernel.Transactions;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Exchanges a one-time password for a registration token.
 *
 * <p>Two transactions: the try is counted and committed before anybody looks at the code; a right
 * code is used up together with the making of its token, so that of many equal right codes one
 * wins.
 */
public final class VerifyCode {
  private final Challenges challenges;
  private final RegistrationTokens tokens;
  private final Transactions transactions;
  private final OtpLimits limits;
  private final Keys keys;
  private final InstantSource clock;
  private final RandomCodes codes;
  private final Try.Judge decoy;

  @Inject
  VerifyCode(
      Challenges challenges,
      RegistrationTokens tokens,
      Transactions transactions,
      OtpLimits limits,
      Keys keys,
      InstantSource clock,
      RandomCodes codes,
      Ids ids) {
    this.challenges = challenges;
    this.tokens = tokens;
    this.transactions = transactions;
    this.limits = limits;
    this.keys = keys;
    this.clock = clock;
    this.codes = codes;
    var id = ids.next();
    this.decoy = new Try.Judge(id, CodeHash.of(keys.otp(), id, codes.urlSafe()));
  }

  public record Command(Identifier identifier, Purpose purpose, String code) {}

  public sealed interface Result {
    /** The code was right; the token is shown once and kept only as a hash. */
    record Verified(String token, Duration lifetime) implements Result {}

    /** Wrong, expired, used, replaced by a newer one, tried too often, or never sent. */
    record Wrong() implements Result {}

    /** Too many wrong codes for this identifier; nothing is judged before {@code until}. */
    record TooMany(Instant until) implements Result {}
  }

  public Result handle(Command command) {
    Instant now = clock.instant();
    IdentifierHash identifier = command.identifier().hash(keys.lookup());
    return switch (challenges.attempt(identifier, command.purpose(), now, limits)) {
      case Try.TooMany tooMany -> new Result.TooMany(tooMany.until());
      case Try.NoCode noCode -> {
        solves(decoy, command.code());
        yield new Result.Wrong();
      }
      case Try.Spent spent -> {
        if (spent.code().matches(keys.otp(), spent.challenge(), command.code())) {
          challenges.forgive(identifier, now);
        }
        yield new Result.Wrong();
      }
      case Try.Judge judge ->
          solves(judge, command.code())
              ? exchange(command, judge, identifier, now)
              : new Result.Wrong();
    };
  }

  private boolean solves(Try.Judge judge, String code) {
    return judge.code().matches(keys.otp(), judge.challenge(), code);
  }

  private Result exchange(
      Command command, Try.Judge judge, IdentifierHash identifier, Instant triedAt) {
    String token = codes.uuid();
    return transactions.inTransaction(
        () -> {
          Instant now = clock.instant();
          if (!challenges.consume(judge.challenge(), identifier, triedAt, now)) {
            challenges.forgive(identifier, triedAt);
            return new Result.Wrong();
          }
          tokens.add(
              new RegistrationToken(
                  TokenHash.of(token),
                  command.identifier(),
                  command.purpose(),
                  now,
                  now.plus(limits.tokenLifetime())));
          return new Result.Verified(token, limits.tokenLifetime());
        });
  }
}
