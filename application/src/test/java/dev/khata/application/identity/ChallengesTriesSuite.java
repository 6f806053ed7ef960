package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.domain.identity.IdentifierHash;
import dev.khata.domain.identity.otp.Challenge;
import dev.khata.domain.identity.otp.Challenges;
import dev.khata.domain.identity.otp.Challenges.Attempt;
import dev.khata.domain.identity.otp.Challenges.Try;
import dev.khata.domain.identity.otp.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How many wrong codes {@link Challenges} take, from whom and for how long. */
public abstract class ChallengesTriesSuite extends ChallengesBudgetSuite {
  final IdentifierHash stranger = Identifiers.freshHash();

  @Test
  void a_source_may_try_a_code_as_often_as_allowed_and_a_newer_one_as_often_again() {
    Challenge first = issue(Purpose.LOGIN, NOW);
    for (int i = 0; i < LIMITS.attemptsPerCode(); i++) {
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
  void what_one_source_has_tried_binds_no_other() {
    Challenge issued = issue(Purpose.LOGIN, NOW);
    for (int i = 0; i < LIMITS.wrongPerSource(); i++) {
      attempt(Purpose.LOGIN, stranger, NOW);
    }
    assertThat(attempt(Purpose.LOGIN, stranger, NOW)).isInstanceOf(Try.TooMany.class);

    IdentifierHash other = Identifiers.freshHash();
    for (IdentifierHash source : List.of(home, other)) {
      for (int i = 0; i < LIMITS.attemptsPerCode(); i++) {
        assertThat(attempt(Purpose.LOGIN, source, NOW)).isEqualTo(judge(issued));
      }
      assertThat(attempt(Purpose.LOGIN, source, NOW)).isEqualTo(new Try.NoCode());
    }
  }

  @Test
  void wrong_tries_of_a_source_are_counted_over_codes_purposes_and_none() {
    Challenge issued = issue(Purpose.LOGIN, NOW);
    for (int i = 0; i < 4; i++) {
      assertThat(attempt(Purpose.LOGIN, NOW.plusSeconds(i))).isEqualTo(judge(issued));
    }
    for (int i = 4; i < LIMITS.wrongPerSource(); i++) {
      assertThat(attempt(Purpose.REGISTER, NOW.plusSeconds(i))).isEqualTo(new Try.NoCode());
    }

    Try.TooMany tooMany = new Try.TooMany(NOW.plus(WINDOW));
    assertThat(attempt(Purpose.LOGIN, NOW.plusSeconds(20))).isEqualTo(tooMany);
    assertThat(attempt(Purpose.RESET_PASSWORD, NOW.plusSeconds(20))).isEqualTo(tooMany);
  }

  @Test
  void wrong_tries_for_one_are_not_counted_for_another() {
    spendWrongTries(LIMITS.wrongPerSource());

    Attempt elsewhere =
        new Attempt(Fresh.uuid(), Identifiers.freshHash(), Purpose.LOGIN, home, NOW);

    assertThat(attempt(elsewhere)).isEqualTo(new Try.NoCode());
  }

  @Test
  void of_all_sources_together_an_identifier_takes_so_many_wrong_codes_and_no_more() {
    Challenge issued = issue(Purpose.LOGIN, NOW);

    assertThat(strangersTry(issued, 60)).hasSize(LIMITS.wrongPerIdentifier());

    assertThat(attempt(Purpose.LOGIN, stranger, NOW)).isEqualTo(new Try.TooMany(NOW.plus(WINDOW)));
    assertThat(attempt(Purpose.LOGIN, stranger, NOW.plus(LIFETIME))).isEqualTo(new Try.NoCode());
  }

  @Test
  void who_asked_for_the_code_keeps_their_tries_whatever_others_have_spent() {
    Challenge issued = issue(Purpose.LOGIN, NOW);
    strangersTry(issued, 60);

    for (int i = 0; i < LIMITS.attemptsPerCode() - 1; i++) {
      assertThat(attempt(Purpose.LOGIN, home, NOW)).isEqualTo(judge(issued));
    }

    assertThat(use(issued, NOW)).isTrue();
  }

  /** Else a stranger who asks last would keep out the owner, to whom the newest code is sent. */
  @Test
  void who_asked_for_a_code_keeps_their_tries_at_the_one_that_replaces_it() {
    Challenge older = issue(Purpose.LOGIN, NOW);
    strangersTry(older, 60);
    Challenge newer = asked(older, stranger, NOW);
    challenges().issue(newer, LIMITS);

    assertThat(attempt(Purpose.LOGIN, home, NOW)).isEqualTo(judge(newer));
    assertThat(attempt(Purpose.LOGIN, stranger, NOW)).isEqualTo(judge(newer));
    assertThat(attempt(Purpose.LOGIN, Identifiers.freshHash(), NOW))
        .isInstanceOf(Try.TooMany.class);
  }

  @Test
  void who_asked_before_the_window_is_one_of_many() {
    Challenge older = issue(Purpose.LOGIN, NOW);
    Instant later = NOW.plus(WINDOW);
    Challenge newer = asked(older, stranger, later);
    challenges().issue(newer, LIMITS);
    strangersTry(newer, 60);

    assertThat(attempt(Purpose.LOGIN, home, later)).isInstanceOf(Try.TooMany.class);
    assertThat(attempt(Purpose.LOGIN, stranger, later)).isEqualTo(judge(newer));
  }

  private Challenge asked(Challenge former, IdentifierHash source, Instant at) {
    return new Challenge(
        Fresh.uuid(),
        somebody,
        Purpose.LOGIN,
        former.code(),
        former.details(),
        source,
        at,
        at.plus(LIFETIME));
  }

  @Test
  void tries_without_a_live_code_count_against_their_source_alone() {
    for (int source = 0; source < 6; source++) {
      IdentifierHash from = Identifiers.freshHash();
      for (int i = 0; i < LIMITS.wrongPerSource(); i++) {
        assertThat(attempt(Purpose.LOGIN, from, NOW)).isEqualTo(new Try.NoCode());
      }
      assertThat(attempt(Purpose.LOGIN, from, NOW)).isInstanceOf(Try.TooMany.class);
    }

    Challenge issued = issue(Purpose.LOGIN, NOW);

    assertThat(attempt(Purpose.LOGIN, stranger, NOW)).isEqualTo(judge(issued));
  }

  @Test
  void the_window_of_all_sources_slides() {
    Challenge issued = issue(Purpose.LOGIN, NOW);
    strangersTry(issued, 49);
    attempt(Purpose.LOGIN, Identifiers.freshHash(), NOW.plusSeconds(1));
    Instant freed = NOW.plus(WINDOW);
    Challenge next = issue(Purpose.LOGIN, freed.minusSeconds(1));

    assertThat(attempt(Purpose.LOGIN, stranger, freed.minus(TICK)))
        .isEqualTo(new Try.TooMany(freed));
    assertThat(attempt(Purpose.LOGIN, stranger, freed)).isEqualTo(judge(next));
  }

  @Test
  void the_window_of_a_source_slides() {
    spendWrongTries(LIMITS.wrongPerSource());
    Instant freed = NOW.plus(WINDOW);

    assertThat(attempt(Purpose.LOGIN, freed.minus(TICK))).isEqualTo(new Try.TooMany(freed));
    assertThat(attempt(Purpose.LOGIN, freed)).isEqualTo(new Try.NoCode());
    assertThat(attempt(Purpose.LOGIN, freed)).isEqualTo(new Try.TooMany(freed.plusSeconds(1)));
  }

  @Test
  void a_try_beyond_the_budget_counts_against_nothing() {
    spendWrongTries(LIMITS.wrongPerSource());
    Challenge issued = issue(Purpose.LOGIN, NOW.plus(WINDOW).minusSeconds(60));
    for (int i = 0; i < LIMITS.attemptsPerCode(); i++) {
      attempt(Purpose.LOGIN, NOW.plus(WINDOW).minusSeconds(30));
    }

    assertThat(attempt(Purpose.LOGIN, NOW.plus(WINDOW))).isEqualTo(judge(issued));
  }

  @Test
  void a_newer_code_does_not_give_wrong_tries_back() {
    spendWrongTries(LIMITS.wrongPerSource());

    issue(Purpose.LOGIN, NOW.plusSeconds(60));

    assertThat(attempt(Purpose.LOGIN, NOW.plusSeconds(60))).isInstanceOf(Try.TooMany.class);
  }

  @Test
  void a_right_code_takes_its_own_try_back_and_no_other() {
    Challenge issued = issue(Purpose.LOGIN, NOW);
    attempt(Purpose.LOGIN, NOW);
    attempt(Purpose.LOGIN, NOW);

    assertThat(use(issued, NOW)).isTrue();

    spendWrongTries(LIMITS.wrongPerSource() - 2);
    assertThat(attempt(Purpose.LOGIN, NOW)).isInstanceOf(Try.TooMany.class);
  }

  @Test
  void a_right_code_is_taken_back_from_what_all_sources_have_too() {
    for (int i = 0; i < 3; i++) {
      assertThat(use(issue(Purpose.LOGIN, NOW), NOW)).isTrue();
    }
    Challenge issued = issue(Purpose.LOGIN, NOW.plus(WINDOW));

    assertThat(strangersTry(issued, 60)).hasSize(LIMITS.wrongPerIdentifier());
  }

  @Test
  void a_right_code_that_comes_second_is_counted_until_it_is_forgiven() {
    Challenge issued = issue(Purpose.LOGIN, NOW);
    Attempt first = typedIn(Purpose.LOGIN, home, NOW);
    Attempt second = typedIn(Purpose.LOGIN, home, NOW.plusSeconds(1));
    attempt(first);
    attempt(second);
    assertThat(challenges().consume(issued.id(), first, NOW)).isTrue();

    assertThat(challenges().consume(issued.id(), second, NOW.plusSeconds(1))).isFalse();

    spendWrongTries(LIMITS.wrongPerSource() - 1);
    assertThat(attempt(Purpose.LOGIN, NOW.plusSeconds(10))).isInstanceOf(Try.TooMany.class);
    challenges().forgive(second);
    assertThat(attempt(Purpose.LOGIN, NOW.plusSeconds(10))).isEqualTo(spent(issued));
    assertThat(attempt(Purpose.LOGIN, NOW.plusSeconds(10))).isInstanceOf(Try.TooMany.class);
  }

  @Test
  void of_many_parallel_guesses_of_one_source_no_more_are_judged_than_allowed() {
    issue(Purpose.LOGIN, NOW);

    List<Try> tries = Race.of(40, runner -> attempt(Purpose.LOGIN, stranger, NOW));

    assertThat(tries).filteredOn(t -> t instanceof Try.Judge).hasSize(5);
    assertThat(tries).filteredOn(t -> t instanceof Try.NoCode).hasSize(5);
    assertThat(tries).filteredOn(t -> t instanceof Try.TooMany).hasSize(30);
  }

  @Test
  void of_many_parallel_guesses_of_many_sources_no_more_are_judged_than_allowed() {
    Challenge issued = issue(Purpose.LOGIN, NOW);

    List<Try> tries = Race.of(80, runner -> attempt(Purpose.LOGIN, Identifiers.freshHash(), NOW));

    assertThat(tries).filteredOn(judge(issued)::equals).hasSize(LIMITS.wrongPerIdentifier());
    assertThat(tries).filteredOn(t -> t instanceof Try.TooMany).hasSize(30);
  }

  /** Three tries of each of as many sources as it takes; those that were judged. */
  private List<Try> strangersTry(Challenge issued, int tries) {
    List<IdentifierHash> sources =
        Stream.generate(Identifiers::freshHash).limit((tries + 2) / 3).toList();
    Instant now = issued.issuedAt();
    return Stream.iterate(0, i -> i + 1)
        .limit(tries)
        .map(i -> attempt(issued.purpose(), sources.get(i / 3), now))
        .filter(judge(issued)::equals)
        .toList();
  }

  /** One a second from {@code NOW} on. */
  void spendWrongTries(int tries) {
    for (int i = 0; i < tries; i++) {
      assertThat(attempt(Purpose.RESET_PASSWORD, NOW.plusSeconds(i))).isEqualTo(new Try.NoCode());
    }
  }
}
