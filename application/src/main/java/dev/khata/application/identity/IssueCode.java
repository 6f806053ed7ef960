package dev.khata.application.identity;

import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.IdentifierHash;
import dev.khata.domain.identity.RegistrationDetails;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.otp.Challenge;
import dev.khata.domain.identity.otp.Challenges;
import dev.khata.domain.identity.otp.CodeHash;
import dev.khata.domain.identity.otp.OtpLimits;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.RandomCodes;
import dev.khata.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Records a one-time password that is about to be sent, unless its identifier was sent as many as
 * it may be. Called inside a transaction.
 */
public final class IssueCode {
  private final Challenges challenges;
  private final TestCodes testCodes;
  private final OtpLimits limits;
  private final Keys keys;
  private final Ids ids;
  private final RandomCodes codes;

  @Inject
  IssueCode(
      Challenges challenges,
      TestCodes testCodes,
      OtpLimits limits,
      Keys keys,
      Ids ids,
      RandomCodes codes) {
    this.challenges = challenges;
    this.testCodes = testCodes;
    this.limits = limits;
    this.keys = keys;
    this.ids = ids;
    this.codes = codes;
  }

  /**
   * @param details is kept with the code, whether or not it is sent
   * @param asker the only one for whom the code is right; empty where that is anybody
   * @param holder who has the identifier, or will have it by the code; empty where nobody does yet
   * @param sent whether the code is sent: one that is not must not be solvable by guessing either
   */
  record Order(
      Identifier identifier,
      Purpose purpose,
      RegistrationDetails details,
      Optional<UserId> asker,
      Optional<User> holder,
      boolean sent,
      Origin origin) {}

  sealed interface Result {
    /**
     * @param isKnown whether it is the one that its number always has; then nothing is to be sent
     */
    record Issued(String code, boolean isKnown, Challenge challenge) implements Result {

      /** What an unsent message with this code takes the place of, and is itself known by. */
      String label() {
        return "otp:" + challenge.purpose() + ":" + challenge.identifier().hex();
      }

      Duration lifetime() {
        return Duration.between(challenge.issuedAt(), challenge.expiresAt());
      }

      /** Masked. */
      @Override
      public String toString() {
        return "Issued[…]";
      }
    }

    /** As many codes as allowed were sent to the identifier; the next from {@code until}. */
    record TooMany(Instant until) implements Result {}
  }

  Result handle(Order order, Instant now) {
    Optional<String> known = testCodes.of(order.identifier(), order.holder());
    String code =
        known.orElseGet(
            () -> testCodes.draw(order.identifier(), () -> codes.digits(limits.digits())));
    Challenge challenge = challenge(order, code, now);
    return switch (challenges.issue(challenge, limits)) {
      case Challenges.Issue.TooMany tooMany -> new Result.TooMany(tooMany.until());
      case Challenges.Issue.Issued issued -> {
        endFormer(order);
        yield new Result.Issued(code, known.isPresent(), challenge);
      }
    };
  }

  /** While keys change, the one that this one replaces may have been sent by another key. */
  private void endFormer(Order order) {
    order.identifier().hashes(keys.lookup()).stream()
        .skip(1)
        .forEach(former -> challenges.end(former, order.purpose()));
  }

  private Challenge challenge(Order order, String code, Instant now) {
    UUID id = ids.next();
    String solution = order.sent() ? bound(code, order.asker()) : codes.urlSafe();
    return new Challenge(
        id,
        order.identifier().hash(keys.lookup()),
        order.purpose(),
        CodeHash.of(keys.otp(), id, solution),
        order.details(),
        IdentifierHash.ofSource(keys.lookup(), order.origin()),
        now,
        now.plus(limits.lifetime()));
  }

  /** What a code is judged as that is right for one user alone. */
  static String bound(String code, Optional<UserId> asker) {
    return asker.map(user -> code + "/" + user.value()).orElse(code);
  }
}
