package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.domain.identity.Challenge;
import dev.khata.domain.identity.Challenges;
import dev.khata.domain.identity.Challenges.Issue;
import dev.khata.domain.identity.Challenges.Try;
import dev.khata.domain.identity.CodeHash;
import dev.khata.domain.identity.IdentifierHash;
import dev.khata.domain.identity.OtpLimits;
import dev.khata.domain.identity.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of {@link Challenges}: which codes are live, how many are sent and may be tried. */
public abstract class ChallengesSuite {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final Duration TICK = Duration.ofNanos(1_000);
  private static final Duration WINDOW = Duration.ofHours(1);
  private static final Duration LIFETIME = Duration.ofMinutes(5);
  private static final OtpLimits LIMITS =
      new OtpLimits(6, LIFETIME, 5, WINDOW, 3, 10, Duration.ofMinutes(10));

  private final IdentifierHash somebody = Identifiers.freshHash();

  protected abstract Challenges challenges();

  @ParameterizedTest
  @EnumSource
  void a_try_is_judged_against_the_code_that_was_issued(Purpose purpose) {
    Challenge issued = issue(purpose, NOW);

    assertThat(attempt(purpose, NOW)).isEqualTo(judge(issued));
  }

  @Test
  void a_code_for_one_purpose_is_none_for_another() {
    issue(Purpose.REGISTER, NOW);

    assertThat(attempt(Purpose.LOGIN, NOW)).isEqualTo(new Try.NoCode());
  }

  @Test
  void a_code_of_one_is_none_of_another() {
    issue(Purpose.LOGIN, NOW);

    assertThat(challenges().attempt(Identifiers.freshHash(), Purpose.LOGIN, NOW, LIMITS))
        .isEqualTo(new Try.NoCode());
  }

  @Test
  void a_code_lives_until_its_expiry() {
    Challenge issued = issue(Purpose.LOGIN, NOW);

    assertThat(attempt(Purpose.LOGIN, NOW.plus(LIFETIME).minus(TICK))).isEqualTo(judge(issued));
    assertThat(attempt(Purpose.LOGIN, NOW.plus(LIFETIME))).isEqualTo(new Try.NoCode());
  }

  @Test
  void a_newer_code_replaces_the_older_of_its_purpose_alone() {
    Challenge older = issue(Purpose.LOGIN, NOW);
    Challenge other = issue(Purpose.REGISTER, NOW);
    Challenge newer = issue(Purpose.LOGIN, NOW.plusSeconds(1));

    assertThat(attempt(Purpose.LOGIN, NOW.plusSeconds(2))).isEqualTo(judge(newer));
    assertThat(attempt(Purpose.REGISTER, NOW.plusSeconds(2))).isEqualTo(judge(other));
    assertThat(consume(older, NOW)).isFalse();
  }

  @Test
  void a_code_may_be_tried_as_often_as_allowed_and_a_newer_one_as_often_again() {
    Challenge first = issue(Purpose.LOGIN, NOW);
    for (int i = 0; i < LIMITS.triesPerCode(); i++) {
      assertThat(attempt(Purpose.LOGIN, NOW)).isEqualTo(judge(first));
    }
    assertThat(attempt(Purpose.LOGIN, NOW)).isEqualTo(new Try.NoCode());

    Challenge second = issue(Purpose.LOGIN, NOW.plusSeconds(1));
    for (int i = 0; i < 4; i++) {
      assertThat(attempt(Purpose.LOGIN, NOW.plusSeconds(1))).isEqualTo(judge(second));
    }
    assertThat(attempt(Purpose.LOGIN, NOW.plusSeconds(1))).isInstanceOf(Try.TooMany.class);
  }

  @Test
  void a_used_code_is_gone() {
    Challenge issued = issue(Purpose.LOGIN, NOW);
    attempt(Purpose.LOGIN, NOW);

    assertThat(consume(issued, NOW)).isTrue();

    assertThat(consume(issued, NOW)).isFalse();
    assertThat(attempt(Purpose.LOGIN, NOW)).isEqualTo(new Try.NoCode());
  }

  @Test
  void a_code_that_was_tried_in_time_can_be_used_when_judging_it_took_long() {
    Challenge issued = issue(Purpose.LOGIN, NOW);
    Instant triedAt = NOW.plus(LIFETIME).minus(TICK);
    attempt(Purpose.LOGIN, triedAt);

    assertThat(challenges().consume(issued.id(), somebody, triedAt, NOW.plus(LIFETIME))).isTrue();
  }

  @Test
  void of_parallel_uses_one_wins() {
    Challenge issued = issue(Purpose.LOGIN, NOW);
    attempt(Purpose.LOGIN, NOW);

    assertThat(Race.of(16, runner -> consume(issued, NOW))).containsOnlyOnce(true);
  }

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
  void a_right_code_that_comes_second_stays_counted_as_wrong() {
    Challenge issued = issue(Purpose.LOGIN, NOW);
    attempt(Purpose.LOGIN, NOW);
    attempt(Purpose.LOGIN, NOW.plusSeconds(1));
    assertThat(consume(issued, NOW)).isTrue();

    assertThat(consume(issued, NOW.plusSeconds(1))).isFalse();

    spendWrongTries(LIMITS.wrongPerWindow() - 1);
    assertThat(attempt(Purpose.LOGIN, NOW.plusSeconds(10))).isInstanceOf(Try.TooMany.class);
  }

  @Test
  void of_many_parallel_guesses_no_more_are_judged_than_allowed() {
    issue(Purpose.LOGIN, NOW);

    List<Try> tries = Race.of(40, runner -> attempt(Purpose.LOGIN, NOW));

    assertThat(tries).filteredOn(t -> t instanceof Try.Judge).hasSize(5);
    assertThat(tries).filteredOn(t -> t instanceof Try.NoCode).hasSize(5);
    assertThat(tries).filteredOn(t -> t instanceof Try.TooMany).hasSize(30);
  }

  @Test
  void purge_removes_what_ended_and_then_finds_no_more() {
    Instant before = NOW.plus(WINDOW).plusSeconds(1);
    issue(Purpose.LOGIN, NOW);
    attempt(Purpose.LOGIN, NOW);

    assertThat(challenges().purge(before)).isPositive();

    assertThat(challenges().purge(before)).isZero();
    assertThat(attempt(Purpose.LOGIN, NOW)).isEqualTo(new Try.NoCode());
  }

  @Test
  void purge_leaves_a_code_until_its_expiry_has_passed() {
    Challenge issued = issue(Purpose.LOGIN, NOW);

    challenges().purge(NOW.plus(LIFETIME));

    assertThat(attempt(Purpose.LOGIN, NOW.plus(LIFETIME).minus(TICK))).isEqualTo(judge(issued));
  }

  @Test
  void purge_forgets_nothing_that_still_counts() {
    issue(Purpose.LOGIN, NOW);
    issue(Purpose.LOGIN, NOW);
    issue(Purpose.LOGIN, NOW);
    spendWrongTries(LIMITS.wrongPerWindow());

    challenges().purge(NOW.plus(LIFETIME).plusSeconds(1));

    Instant last = NOW.plus(WINDOW).minus(TICK);
    assertThat(ask(Purpose.LOGIN, last)).isInstanceOf(Issue.TooMany.class);
    assertThat(attempt(Purpose.LOGIN, last)).isInstanceOf(Try.TooMany.class);
  }

  private Challenge issue(Purpose purpose, Instant now) {
    Challenge challenge = challenge(somebody, purpose, now);
    assertThat(challenges().issue(challenge, LIMITS)).isEqualTo(new Issue.Issued());
    return challenge;
  }

  private Issue ask(Purpose purpose, Instant now) {
    return challenges().issue(challenge(somebody, purpose, now), LIMITS);
  }

  private Try attempt(Purpose purpose, Instant now) {
    return challenges().attempt(somebody, purpose, now, LIMITS);
  }

  /** One a second from {@code NOW} on. */
  private void spendWrongTries(int tries) {
    for (int i = 0; i < tries; i++) {
      assertThat(attempt(Purpose.RESET_PASSWORD, NOW.plusSeconds(i))).isEqualTo(new Try.NoCode());
    }
  }

  private boolean consume(Challenge challenge, Instant triedAt) {
    return challenges().consume(challenge.id(), somebody, triedAt, triedAt);
  }

  private static Try judge(Challenge challenge) {
    return new Try.Judge(challenge.id(), challenge.code());
  }

  private static Challenge challenge(IdentifierHash identifier, Purpose purpose, Instant now) {
    CodeHash code = new CodeHash("otp-1", Fresh.hex(32));
    return new Challenge(Fresh.uuid(), identifier, purpose, code, now, now.plus(LIFETIME));
  }
}
