package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.domain.identity.ReferralCode;
import dev.khata.domain.identity.RegistrationDetails;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.identity.otp.Challenge;
import dev.khata.domain.identity.otp.Challenges;
import dev.khata.domain.identity.otp.Challenges.Attempt;
import dev.khata.domain.identity.otp.Challenges.Issue;
import dev.khata.domain.identity.otp.Challenges.Try;
import dev.khata.domain.identity.otp.CodeHash;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.kernel.EmailAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What holds of {@link Challenges}: which code is live, for what and how long. How many are sent is
 * in {@link ChallengesBudgetSuite}, how many may be tried in {@link ChallengesTriesSuite}.
 */
public abstract class ChallengesSuite extends ChallengesTriesSuite {

  @ParameterizedTest
  @EnumSource
  void a_try_is_judged_against_the_code_that_was_issued(Purpose purpose) {
    Challenge issued = issue(purpose, NOW);

    assertThat(attempt(purpose, NOW)).isEqualTo(judge(issued));
  }

  @Test
  void a_code_keeps_what_was_told_with_it_and_a_newer_one_what_was_told_then() {
    RegistrationDetails told =
        new RegistrationDetails(
            Optional.of(new EmailAddress("Some.Body@Example.COM")),
            Optional.of(new ReferralCode("ABCD2345")),
            Optional.of(UserType.POSTPAID));

    assertThat(detailsAfter(told, NOW)).isEqualTo(told);
    assertThat(detailsAfter(RegistrationDetails.NONE, NOW.plusSeconds(1)))
        .isEqualTo(RegistrationDetails.NONE);
  }

  private RegistrationDetails detailsAfter(RegistrationDetails told, Instant now) {
    Challenge made =
        new Challenge(
            Fresh.uuid(),
            somebody,
            Purpose.REGISTER,
            new CodeHash("otp-1", Fresh.hex(32)),
            told,
            home,
            now,
            now.plus(LIFETIME));
    assertThat(challenges().issue(made, LIMITS)).isEqualTo(new Issue.Issued());
    assertThat(attempt(Purpose.REGISTER, now)).isEqualTo(judge(made));
    return ((Try.Judge) attempt(Purpose.REGISTER, now)).details();
  }

  @Test
  void a_code_for_one_purpose_is_none_for_another() {
    issue(Purpose.REGISTER, NOW);

    assertThat(attempt(Purpose.LOGIN, NOW)).isEqualTo(new Try.NoCode());
  }

  @Test
  void of_several_purposes_the_newest_code_counts() {
    Set<Purpose> either = Set.of(Purpose.REGISTER, Purpose.RESET_PASSWORD);
    assertThat(challenges().newest(somebody, either, NOW)).isEmpty();
    issue(Purpose.REGISTER, NOW);
    Challenge newer = issue(Purpose.RESET_PASSWORD, NOW.plusSeconds(1));
    issue(Purpose.LOGIN, NOW.plusSeconds(2));

    Instant now = NOW.plusSeconds(3);
    assertThat(challenges().newest(somebody, either, now)).contains(Purpose.RESET_PASSWORD);
    assertThat(challenges().newest(Identifiers.freshHash(), either, now)).isEmpty();
    use(newer, now);
    assertThat(challenges().newest(somebody, either, now)).contains(Purpose.REGISTER);
    assertThat(challenges().newest(somebody, either, NOW.plus(LIFETIME)))
        .contains(Purpose.RESET_PASSWORD);
    assertThat(challenges().newest(somebody, either, NOW.plus(LIFETIME).plusSeconds(1))).isEmpty();
  }

  @Test
  void a_code_that_is_ended_is_none_any_more_and_those_of_other_purposes_are() {
    issue(Purpose.RESET_PASSWORD, NOW);
    Challenge other = issue(Purpose.REGISTER, NOW);

    challenges().end(somebody, Purpose.RESET_PASSWORD);
    challenges().end(somebody, Purpose.LOGIN);

    assertThat(attempt(Purpose.RESET_PASSWORD, NOW)).isEqualTo(new Try.NoCode());
    assertThat(attempt(Purpose.REGISTER, NOW)).isEqualTo(judge(other));
  }

  @Test
  void a_code_of_one_is_none_of_another() {
    issue(Purpose.LOGIN, NOW);

    Attempt another = new Attempt(Fresh.uuid(), Identifiers.freshHash(), Purpose.LOGIN, home, NOW);

    assertThat(attempt(another)).isEqualTo(new Try.NoCode());
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
    assertThat(challenges().consume(older.id(), typedIn(Purpose.LOGIN, home, NOW), NOW)).isFalse();
  }

  @Test
  void a_used_code_is_spent() {
    Challenge issued = issue(Purpose.LOGIN, NOW);

    assertThat(use(issued, NOW)).isTrue();

    Attempt late = typedIn(Purpose.LOGIN, home, NOW);
    assertThat(challenges().consume(issued.id(), late, NOW)).isFalse();
    assertThat(attempt(late)).isEqualTo(spent(issued));
    assertThat(attempt(Purpose.LOGIN, NOW.plus(LIFETIME))).isEqualTo(new Try.NoCode());
  }

  @Test
  void a_newer_code_follows_a_used_one() {
    use(issue(Purpose.LOGIN, NOW), NOW);

    Challenge newer = issue(Purpose.LOGIN, NOW.plusSeconds(1));

    assertThat(attempt(Purpose.LOGIN, NOW.plusSeconds(1))).isEqualTo(judge(newer));
  }

  @Test
  void a_code_that_was_tried_in_time_can_be_used_when_judging_it_took_long() {
    Challenge issued = issue(Purpose.LOGIN, NOW);
    Attempt attempt = typedIn(Purpose.LOGIN, home, NOW.plus(LIFETIME).minus(TICK));
    attempt(attempt);

    assertThat(challenges().consume(issued.id(), attempt, NOW.plus(LIFETIME))).isTrue();
  }

  @Test
  void of_parallel_uses_one_wins() {
    Challenge issued = issue(Purpose.LOGIN, NOW);
    Attempt attempt = typedIn(Purpose.LOGIN, home, NOW);
    attempt(attempt);

    assertThat(Race.of(16, runner -> challenges().consume(issued.id(), attempt, NOW)))
        .containsOnlyOnce(true);
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
    spendWrongTries(LIMITS.wrongPerSource());

    challenges().purge(NOW.plus(LIFETIME).plusSeconds(1));

    Instant last = NOW.plus(WINDOW).minus(TICK);
    assertThat(ask(Purpose.LOGIN, last)).isInstanceOf(Issue.TooMany.class);
    assertThat(attempt(Purpose.LOGIN, last)).isInstanceOf(Try.TooMany.class);
  }
}
