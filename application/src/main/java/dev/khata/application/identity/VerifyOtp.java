package dev.khata.application.identity;

import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.RegistrationDetails;
import dev.khata.domain.identity.TokenHash;
import dev.khata.domain.identity.otp.OtpLimits;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.identity.otp.RegistrationToken;
import dev.khata.domain.identity.otp.RegistrationTokens;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.RandomCodes;
import dev.khata.domain.kernel.Transactions;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/**
 * Exchanges a one-time password for a registration token, to which passes what was told when this
 * very code was asked for.
 */
public final class VerifyOtp {
  private final CheckOtp checkOtp;
  private final RegistrationTokens tokens;
  private final Transactions transactions;
  private final OtpLimits limits;
  private final InstantSource clock;
  private final RandomCodes codes;

  @Inject
  VerifyOtp(
      CheckOtp checkOtp,
      RegistrationTokens tokens,
      Transactions transactions,
      OtpLimits limits,
      InstantSource clock,
      RandomCodes codes) {
    this.checkOtp = checkOtp;
    this.tokens = tokens;
    this.transactions = transactions;
    this.limits = limits;
    this.clock = clock;
    this.codes = codes;
  }

  /** What becomes of that which was told when the code was asked for. */
  public enum Told {
    PASSED_ON,
    /** Where asking for a code tells nothing, somebody else told it, elsewhere. */
    LEFT_BEHIND
  }

  /**
   * @param purposes of which the code may be for any
   */
  public record Command(
      Identifier identifier, Set<Purpose> purposes, String code, Told told, Origin origin) {

    public Command(Identifier identifier, Purpose purpose, String code, Told told, Origin origin) {
      this(identifier, Set.of(purpose), code, told, origin);
    }

    public Command {
      purposes = Set.copyOf(purposes);
    }
  }

  public sealed interface Result {
    /**
     * The code was right; the token is shown once and kept only as a hash.
     *
     * @param purpose what the token is good for
     */
    record Verified(String token, Purpose purpose, Duration lifetime) implements Result {}

    /** Wrong, expired, used, replaced by a newer one, tried too often, or never sent. */
    record Wrong() implements Result {}

    /** Too many wrong codes for this identifier; nothing is judged before {@code until}. */
    record TooMany(Instant until) implements Result {}
  }

  public Result handle(Command command) {
    return switch (checkOtp.handle(
        command.identifier(), command.purposes(), command.code(), command.origin())) {
      case CheckOtp.Verdict.TooMany tooMany -> new Result.TooMany(tooMany.until());
      case CheckOtp.Verdict.Wrong wrong -> new Result.Wrong();
      case CheckOtp.Verdict.Right right -> exchange(command, right);
    };
  }

  private Result exchange(Command command, CheckOtp.Verdict.Right right) {
    String token = codes.uuid();
    return transactions.inTransaction(
        () -> {
          Instant now = clock.instant();
          if (!checkOtp.use(right, now)) {
            return new Result.Wrong();
          }
          tokens.add(
              new RegistrationToken(
                  TokenHash.of(token),
                  command.identifier(),
                  right.purpose(),
                  passedOn(command.told(), right.details()),
                  now,
                  now.plus(limits.tokenLifetime())));
          return new Result.Verified(token, right.purpose(), limits.tokenLifetime());
        });
  }

  private static RegistrationDetails passedOn(Told told, RegistrationDetails details) {
    return switch (told) {
      case PASSED_ON -> details;
      case LEFT_BEHIND -> RegistrationDetails.NONE;
    };
  }
}
