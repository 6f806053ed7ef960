package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.domain.identity.IdentifierHash;
import dev.khata.domain.identity.RegistrationDetails;
import dev.khata.domain.identity.otp.Challenge;
import dev.khata.domain.identity.otp.Challenges;
import dev.khata.domain.identity.otp.Challenges.Attempt;
import dev.khata.domain.identity.otp.Challenges.Issue;
import dev.khata.domain.identity.otp.Challenges.Try;
import dev.khata.domain.identity.otp.CodeHash;
import dev.khata.domain.identity.otp.OtpLimits;
import dev.khata.domain.identity.otp.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many codes {@link Challenges} let somebody ask for, and for how long. */
public abstract class ChallengesBudgetSuite {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  static final Duration TICK = Duration.ofNanos(1_000);
  static final Duration WINDOW = Duration.ofHours(1);
  static final Duration LIFETIME = Duration.ofMinutes(5);
  static final OtpLimits LIMITS =
      new OtpLimits(6, LIFETIME, 5, WINDOW, 3, 10, 50, Duration.ofMinutes(10));

  final IdentifierHash somebody = Identifiers.freshHash();

  /** The source that asks for codes and, unless another is named, tries them. */
  final IdentifierHash home = Identifiers.freshHash();

  protected abstract Challenges challenges();

  @Test
  void no_more_codes_are_sent_within_the_window_than_allowed() {
    issue(Purpose.LOGIN, NOW);
    issue(Purpose.LOGIN, NOW.plusSeconds(60));
    issue(Purpose.LOGIN, NOW.plusSeconds(120));

    assertThat(ask(Purpose.LOGIN, NOW.plusSeconds(180)))
        .isEqualTo(new Issue.TooMany(NOW.plus(WINDOW)));
  }

  @Test
  void the_window_of_codes_slides() {
    issue(Purpose.LOGIN, NOW);
    issue(Purpose.LOGIN, NOW.plusSeconds(60));
    issue(Purpose.LOGIN, NOW.plusSeconds(120));
    Instant freed = NOW.plus(WINDOW);

    assertThat(ask(Purpose.LOGIN, freed.minus(TICK))).isEqualTo(new Issue.TooMany(freed));
    issue(Purpose.LOGIN, freed);
    assertThat(ask(Purpose.LOGIN, freed)).isEqualTo(new Issue.TooMany(freed.plusSeconds(60)));
  }

  @Test
  void codes_are_counted_over_all_purposes() {
    issue(Purpose.REGISTER, NOW);
    issue(Purpose.LOGIN, NOW);
    issue(Purpose.RESET_PASSWORD, NOW);

    assertThat(ask(Purpose.LOGIN, NOW)).isEqualTo(new Issue.TooMany(NOW.plus(WINDOW)));
  }

  @Test
  void codes_of_one_are_not_counted_for_another() {
    issue(Purpose.LOGIN, NOW);
    issue(Purpose.LOGIN, NOW);
    issue(Purpose.LOGIN, NOW);

    Challenge another = challenge(Identifiers.freshHash(), Purpose.LOGIN, NOW);

    assertThat(challenges().issue(another, LIMITS)).isEqualTo(new Issue.Issued());
  }

  @Test
  void a_code_that_is_not_issued_replaces_nothing_and_does_not_count() {
    issue(Purpose.LOGIN, NOW);
    issue(Purpose.LOGIN, NOW);
    Challenge last = issue(Purpose.LOGIN, NOW);

    ask(Purpose.LOGIN, NOW.plusSeconds(60));

    assertThat(attempt(Purpose.LOGIN, NOW.plusSeconds(60))).isEqualTo(judge(last));
    issue(Purpose.LOGIN, NOW.plus(WINDOW));
    issue(Purpose.LOGIN, NOW.plus(WINDOW));
    issue(Purpose.LOGIN, NOW.plus(WINDOW));
  }

  @Test
  void using_a_code_does_not_give_back_that_it_was_sent() {
    for (int i = 0; i < LIMITS.codesPerWindow(); i++) {
      assertThat(use(issue(Purpose.LOGIN, NOW), NOW)).isTrue();
    }

    assertThat(ask(Purpose.LOGIN, NOW)).isInstanceOf(Issue.TooMany.class);
  }

  @Test
  void of_parallel_askers_no_more_get_a_code_than_allowed() {
    List<Issue> answers = Race.of(16, runner -> ask(Purpose.LOGIN, NOW));

    assertThat(answers).filteredOn(a -> a instanceof Issue.Issued).hasSize(3);
    assertThat(answers)
        .filteredOn(a -> a instanceof Issue.TooMany)
        .hasSize(13)
        .containsOnly(new Issue.TooMany(NOW.plus(WINDOW)));
  }

  Challenge issue(Purpose purpose, Instant now) {
    Challenge challenge = challenge(somebody, purpose, now);
    assertThat(challenges().issue(challenge, LIMITS)).isEqualTo(new Issue.Issued());
    return challenge;
  }

  Issue ask(Purpose purpose, Instant now) {
    return challenges().issue(challenge(somebody, purpose, now), LIMITS);
  }

  Try attempt(Purpose purpose, Instant now) {
    return attempt(purpose, home, now);
  }

  Try attempt(Purpose purpose, IdentifierHash source, Instant now) {
    return attempt(typedIn(purpose, source, now));
  }

  Try attempt(Attempt attempt) {
    return challenges().attempt(attempt, LIMITS);
  }

  Attempt typedIn(Purpose purpose, IdentifierHash source, Instant now) {
    return new Attempt(Fresh.uuid(), somebody, purpose, source, now);
  }

  /** Tries the challenge and uses it up, unless it is not judged. */
  boolean use(Challenge challenge, Instant now) {
    Attempt attempt = typedIn(challenge.purpose(), home, now);
    return attempt(attempt) instanceof Try.Judge
        && challenges().consume(challenge.id(), attempt, now);
  }

  static Try judge(Challenge challenge) {
    return new Try.Judge(challenge.id(), challenge.code(), challenge.details());
  }

  static Try spent(Challenge challenge) {
    return new Try.Spent(challenge.id(), challenge.code());
  }

  Challenge challenge(IdentifierHash identifier, Purpose purpose, Instant now) {
    CodeHash code = new CodeHash("otp-1", Fresh.hex(32));
    return new Challenge(
        Fresh.uuid(),
        identifier,
        purpose,
        code,
        RegistrationDetails.NONE,
        home,
        now,
        now.plus(LIFETIME));
  }
}
