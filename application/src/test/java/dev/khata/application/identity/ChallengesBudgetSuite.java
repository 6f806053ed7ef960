package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.domain.identity.Challenge;
import dev.khata.domain.identity.Challenges;
import dev.khata.domain.identity.Challenges.Issue;
import dev.khata.domain.identity.Challenges.Try;
import dev.khata.domain.identity.CodeHash;
import dev.khata.domain.identity.Enrolment;
import dev.khata.domain.identity.IdentifierHash;
import dev.khata.domain.identity.OtpLimits;
import dev.khata.domain.identity.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many codes {@link Challenges} let somebody ask for and guess wrong, and for how long. */
public abstract class ChallengesBudgetSuite {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  static final Duration TICK = Duration.ofNanos(1_000);
  static final Duration WINDOW = Duration.ofHours(1);
  static final Duration LIFETIME = Duration.ofMinutes(5);
  static final OtpLimits LIMITS =
      new OtpLimits(6, LIFETIME, 5, WINDOW, 3, 10, Duration.ofMinutes(10));

  final IdentifierHash somebody = Identifiers.freshHash();

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
      Challenge issued = issue(Purpose.LOGIN, NOW);
      attempt(Purpose.LOGIN, NOW);
      assertThat(consume(issued, NOW)).isTrue();
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

  @Test
  void wrong_tries_are_counted_over_codes_purposes_and_none() {
    Challenge issued = issue(Purpose.LOGIN, NOW);
    for (int i = 0; i < 4; i++) {
      assertThat(attempt(Purpose.LOGIN, NOW.plusSeconds(i))).isEqualTo(judge(issued));
    }
    for (int i = 4; i < LIMITS.wrongPerWindow(); i++) {
      assertThat(attempt(Purpose.REGISTER, NOW.plusSeconds(i))).isEqualTo(new Try.NoCode());
    }

    assertThat(attempt(Purpose.LOGIN, NOW.plusSeconds(20)))
        .isEqualTo(new Try.TooMany(NOW.plus(WINDOW)));
    assertThat(attempt(Purpose.RESET_PASSWORD, NOW.plusSeconds(20)))
        .isEqualTo(new Try.TooMany(NOW.plus(WINDOW)));
  }

  @Test
  void the_window_of_wrong_tries_slides() {
    spendWrongTries(LIMITS.wrongPerWindow());
    Instant freed = NOW.plus(WINDOW);

    assertThat(attempt(Purpose.LOGIN, freed.minus(TICK))).isEqualTo(new Try.TooMany(freed));
    assertThat(attempt(Purpose.LOGIN, freed)).isEqualTo(new Try.NoCode());
    assertThat(attempt(Purpose.LOGIN, freed)).isEqualTo(new Try.TooMany(freed.plusSeconds(1)));
  }

  @Test
  void a_try_beyond_the_budget_counts_against_nothing() {
    spendWrongTries(LIMITS.wrongPerWindow());
    Challenge issued = issue(Purpose.LOGIN, NOW.plus(WINDOW).minusSeconds(60));
    for (int i = 0; i < LIMITS.triesPerCode(); i++) {
      attempt(Purpose.LOGIN, NOW.plus(WINDOW).minusSeconds(30));
    }

    assertThat(attempt(Purpose.LOGIN, NOW.plus(WINDOW))).isEqualTo(judge(issued));
  }

  @Test
  void a_newer_code_does_not_give_wrong_tries_back() {
    spendWrongTries(LIMITS.wrongPerWindow());

    issue(Purpose.LOGIN, NOW.plusSeconds(60));

    assertThat(attempt(Purpose.LOGIN, NOW.plusSeconds(60))).isInstanceOf(Try.TooMany.class);
  }

  @Test
  void a_right_code_takes_its_own_try_back_and_no_other() {
    Challenge issued = issue(Purpose.LOGIN, NOW);
    attempt(Purpose.LOGIN, NOW);
    attempt(Purpose.LOGIN, NOW);
    attempt(Purpose.LOGIN, NOW);

    assertThat(consume(issued, NOW)).isTrue();

    spendWrongTries(LIMITS.wrongPerWindow() - 2);
    assertThat(attempt(Purpose.LOGIN, NOW)).isInstanceOf(Try.TooMany.class);
  }

  @Test
  void a_right_code_that_comes_second_is_counted_until_it_is_forgiven() {
    Challenge issued = issue(Purpose.LOGIN, NOW);
    attempt(Purpose.LOGIN, NOW);
    attempt(Purpose.LOGIN, NOW.plusSeconds(1));
    assertThat(consume(issued, NOW)).isTrue();

    assertThat(consume(issued, NOW.plusSeconds(1))).isFalse();

    spendWrongTries(LIMITS.wrongPerWindow() - 1);
    assertThat(attempt(Purpose.LOGIN, NOW.plusSeconds(10))).isInstanceOf(Try.TooMany.class);
    challenges().forgive(somebody, NOW.plusSeconds(1));
    assertThat(attempt(Purpose.LOGIN, NOW.plusSeconds(10))).isEqualTo(spent(issued));
    assertThat(attempt(Purpose.LOGIN, NOW.plusSeconds(10))).isInstanceOf(Try.TooMany.class);
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
    return challenges().attempt(somebody, purpose, now, LIMITS);
  }

  /** One a second from {@code NOW} on. */
  void spendWrongTries(int tries) {
    for (int i = 0; i < tries; i++) {
      assertThat(attempt(Purpose.RESET_PASSWORD, NOW.plusSeconds(i))).isEqualTo(new Try.NoCode());
    }
  }

  boolean consume(Challenge challenge, Instant triedAt) {
    return challenges().consume(challenge.id(), somebody, triedAt, triedAt);
  }

  static Try judge(Challenge challenge) {
    return new Try.Judge(challenge.id(), challenge.code(), challenge.enrolment());
  }

  static Try spent(Challenge challenge) {
    return new Try.Spent(challenge.id(), challenge.code());
  }

  static Challenge challenge(IdentifierHash identifier, Purpose purpose, Instant now) {
    CodeHash code = new CodeHash("otp-1", Fresh.hex(32));
    return new Challenge(
        Fresh.uuid(), identifier, purpose, code, Enrolment.NONE, now, now.plus(LIFETIME));
  }
}
