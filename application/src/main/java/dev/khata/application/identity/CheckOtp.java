package dev.khata.application.identity;

import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.IdentifierHash;
import dev.khata.domain.identity.RegistrationDetails;
import dev.khata.domain.identity.otp.Challenges;
import dev.khata.domain.identity.otp.Challenges.Attempt;
import dev.khata.domain.identity.otp.Challenges.Try;
import dev.khata.domain.identity.otp.CodeHash;
import dev.khata.domain.identity.otp.OtpLimits;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.RandomCodes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Judges a one-time password. The attempt is counted and committed before anybody looks at the
 * code, so this must not be called inside a transaction; a right code is then {@linkplain #use used
 * up} in the transaction of what it lets happen, so that of many equal right codes one wins.
 */
public final class CheckOtp {
  private final Challenges challenges;
  private final TestCodes testCodes;
  private final OtpLimits limits;
  private final Keys keys;
  private final InstantSource clock;
  private final Ids ids;
  private final Try.Judge decoy;

  @Inject
  CheckOtp(
      Challenges challenges,
      TestCodes testCodes,
      OtpLimits limits,
      Keys keys,
      InstantSource clock,
      RandomCodes codes,
      Ids ids) {
    this.challenges = challenges;
    this.testCodes = testCodes;
    this.limits = limits;
    this.keys = keys;
    this.clock = clock;
    this.ids = ids;
    var id = ids.next();
    this.decoy =
        new Try.Judge(id, CodeHash.of(keys.otp(), id, codes.urlSafe()), RegistrationDetails.NONE);
  }

  sealed interface Verdict {
    /** The code is right, and still to be used up. */
    record Right(UUID challenge, Attempt attempt, RegistrationDetails details) implements Verdict {

      /** What the code was sent for. */
      Purpose purpose() {
        return attempt.purpose();
      }
    }

    /** Wrong, expired, used, replaced by a newer one, tried too often, or never sent. */
    record Wrong() implements Verdict {}

    /** Too many wrong codes for this identifier; nothing is judged before {@code until}. */
    record TooMany(Instant until) implements Verdict {}
  }

  /**
   * As below, for whichever of the purposes the newest code was sent: one attempt, whatever the
   * number of purposes.
   */
  Verdict handle(Identifier identifier, Set<Purpose> purposes, String code, Origin origin) {
    return handle(identifier, newest(identifier, purposes), code, origin);
  }

  private Purpose newest(Identifier identifier, Set<Purpose> purposes) {
    Purpose any = purposes.iterator().next();
    return purposes.size() == 1
        ? any
        : challenges.newest(hash(identifier, purposes), purposes, clock.instant()).orElse(any);
  }

  /** Under the key by which a code was sent: while keys change, others may write by another one. */
  private IdentifierHash hash(Identifier identifier, Set<Purpose> purposes) {
    List<IdentifierHash> hashes = identifier.hashes(keys.lookup());
    return hashes.stream()
        .filter(hash -> hashes.size() > 1)
        .filter(hash -> challenges.newest(hash, purposes, clock.instant()).isPresent())
        .findFirst()
        .orElse(hashes.getFirst());
  }

  Verdict handle(Identifier identifier, Purpose purpose, String code, Origin origin) {
    Attempt attempt =
        new Attempt(
            ids.next(),
            hash(identifier, Set.of(purpose)),
            purpose,
            IdentifierHash.ofSource(keys.lookup(), origin),
            clock.instant());
    return switch (challenges.attempt(attempt, limits)) {
      case Try.TooMany tooMany -> new Verdict.TooMany(tooMany.until());
      case Try.NoCode noCode -> {
        solves(decoy, code);
        yield new Verdict.Wrong();
      }
      case Try.Spent spent -> {
        if (spent.code().matches(keys.otp(), spent.challenge(), code)) {
          challenges.forgive(attempt);
        }
        yield new Verdict.Wrong();
      }
      case Try.Judge judge ->
          solves(judge, code) && !testCodes.isBarred(identifier, code)
              ? new Verdict.Right(judge.challenge(), attempt, judge.details())
              : new Verdict.Wrong();
    };
  }

  /**
   * False when somebody else used the code up in the meantime, or a newer one replaced it; then the
   * attempt is forgiven.
   */
  boolean use(Verdict.Right right, Instant now) {
    boolean mine = challenges.consume(right.challenge(), right.attempt(), now);
    if (!mine) {
      challenges.forgive(right.attempt());
    }
    return mine;
  }

  private boolean solves(Try.Judge judge, String code) {
    return judge.code().matches(keys.otp(), judge.challenge(), code);
  }
}
