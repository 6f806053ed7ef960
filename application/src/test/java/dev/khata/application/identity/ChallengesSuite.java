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
import dev.khata.domain.identity.Purpose;
import dev.khata.domain.identity.ReferralCode;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What holds of {@link Challenges}: which code is live, for what and how long. How many are sent
 * and may be tried is in {@link ChallengesBudgetSuite}.
 */
public abstract class ChallengesSuite extends ChallengesBudgetSuite {

  @ParameterizedTest
  @EnumSource
  void a_try_is_judged_against_the_code_that_was_issued(Purpose purpose) {
    Challenge issued = issue(purpose, NOW);

    assertThat(attempt(purpose, NOW)).isEqualTo(judge(issued));
  }

  @Test
  void a_code_keeps_what_was_told_with_it_and_a_newer_one_what_was_told_then() {
    Enrolment told =
        new Enrolment(
            Optional.of(new EmailAddress("Some.Body@Example.COM")),
            Optional.of(new ReferralCode("ABCD2345")),
            Optional.of(UserType.POSTPAID));

    assertThat(enrolmentAfter(told, NOW)).isEqualTo(told);
    assertThat(enrolmentAfter(Enrolment.NONE, NOW.plusSeconds(1))).isEqualTo(Enrolment.NONE);
  }

  private Enrolment enrolmentAfter(Enrolment told, Instant now) {
    Challenge made =
        new Challenge(
            Fresh.uuid(),
            somebody,
            Purpose.REGISTER,
            new CodeHash("otp-1", Fresh.hex(32)),
            told,
            now,
            now.plus(LIFETIME));
    assertThat(challenges().issue(made, LIMITS)).isEqualTo(new Issue.Issued());
    assertThat(attempt(Purpose.REGISTER, now)).isEqualTo(judge(made));
    return ((Try.Judge) attempt(Purpose.REGISTER, now)).enrolment();
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
    assertThat(attempt(Purpose.LOGIN, NOW)).isEqualTo(spent(first));

    Challenge second = issue(Purpose.LOGIN, NOW.plusSeconds(1));
    for (int i = 0; i < 4; i++) {
      assertThat(attempt(Purpose.LOGIN, NOW.plusSeconds(1))).isEqualTo(judge(second));
    }
    assertThat(attempt(Purpose.LOGIN, NOW.plusSeconds(1))).isInstanceOf(Try.TooMany.class);
  }

  @Test
  void a_used_code_is_spent() {
    Challenge issued = issue(Purpose.LOGIN, NOW);
    attempt(Purpose.LOGIN, NOW);

    assertThat(consume(issued, NOW)).isTrue();

    assertThat(consume(issued, NOW)).isFalse();
    assertThat(attempt(Purpose.LOGIN, NOW)).isEqualTo(spent(issued));
    assertThat(attempt(Purpose.LOGIN, NOW.plus(LIFETIME))).isEqualTo(new Try.NoCode());
  }

  @Test
  void a_newer_code_follows_a_used_one() {
    Challenge used = issue(Purpose.LOGIN, NOW);
    attempt(Purpose.LOGIN, NOW);
    consume(used, NOW);

    Challenge newer = issue(Purpose.LOGIN, NOW.plusSeconds(1));

    assertThat(attempt(Purpose.LOGIN, NOW.plusSeconds(1))).isEqualTo(judge(newer));
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
  void of_many_parallel_guesses_no_more_are_judged_than_allowed() {
    issue(Purpose.LOGIN, NOW);

    List<Try> tries = Race.of(40, runner -> attempt(Purpose.LOGIN, NOW));

    assertThat(tries).filteredOn(t -> t instanceof Try.Judge).hasSize(5);
    assertThat(tries).filteredOn(t -> t instanceof Try.Spent).hasSize(5);
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
}
