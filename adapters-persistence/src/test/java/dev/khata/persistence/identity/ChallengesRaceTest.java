package dev.khata.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.identity.Identifiers;
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
import dev.khata.domain.kernel.Transactions;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What only a database can get wrong about codes: many at once, and what is rolled back. */
class ChallengesRaceTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final OtpLimits LIMITS = OtpLimits.STANDARD;
  private static final Purpose LOGIN = Purpose.LOGIN;

  private final Transactions transactions = DATABASE.transactions();
  private final Challenges challenges =
      IdentityPersistence.ports(DATABASE.database(), transactions).get(Challenges.class);
  private final IdentifierHash somebody = Identifiers.freshHash();
  private final IdentifierHash home = Identifiers.freshHash();

  @Test
  void of_two_hundred_parallel_guesses_of_one_source_five_are_judged_and_ten_counted() {
    Challenge issued = issue(LOGIN);

    List<Try> tries = Race.of(200, runner -> attempt(LOGIN));

    assertThat(tries)
        .filteredOn(new Try.Judge(issued.id(), issued.code(), issued.details())::equals)
        .hasSize(5);
    assertThat(tries).filteredOn(new Try.NoCode()::equals).hasSize(5);
    assertThat(tries).filteredOn(new Try.TooMany(NOW.plus(LIMITS.window()))::equals).hasSize(190);
  }

  @Test
  void of_two_hundred_parallel_guesses_of_as_many_sources_fifty_are_judged_and_the_asker_s_too() {
    Challenge issued = issue(LOGIN);

    List<Try> tries =
        Race.of(200, runner -> challenges.attempt(attemptBy(Identifiers.freshHash()), LIMITS));

    assertThat(tries).filteredOn(Try.Judge.class::isInstance).hasSize(50);
    assertThat(tries).filteredOn(Try.TooMany.class::isInstance).hasSize(150);
    assertThat(attempt(LOGIN))
        .isEqualTo(new Try.Judge(issued.id(), issued.code(), issued.details()));
  }

  @Test
  void an_identifier_that_was_never_sent_a_code_has_the_same_budget() {
    List<Try> tries = Race.of(200, runner -> attempt(LOGIN));

    assertThat(tries).filteredOn(new Try.NoCode()::equals).hasSize(10);
    assertThat(tries).filteredOn(Try.TooMany.class::isInstance).hasSize(190);
  }

  @Test
  void guesses_uses_and_newer_codes_at_once_neither_deadlock_nor_lose_count() {
    Challenge issued = issue(LOGIN);

    List<Object> answers = Race.of(60, runner -> anything(runner, issued));

    assertThat(answers).filteredOn(Boolean.TRUE::equals).hasSizeLessThanOrEqualTo(1);
    assertThat(answers).filteredOn(new Issue.Issued()::equals).hasSize(2);
    assertThat(answers).filteredOn(Try.TooMany.class::isInstance).isNotEmpty();
  }

  private Object anything(int runner, Challenge issued) {
    return switch (runner % 3) {
      case 0 -> challenges.consume(issued.id(), attemptBy(home), NOW);
      case 1 -> challenges.issue(challenge(LOGIN), LIMITS);
      default -> attempt(LOGIN);
    };
  }

  @Test
  void a_code_whose_transaction_fails_was_never_issued() {
    Challenge older = issue(LOGIN);
    AtomicReference<Issue> answer = new AtomicReference<>(new Issue.TooMany(NOW));

    assertThatThrownBy(
            () ->
                transactions.inTransaction(
                    () -> {
                      answer.set(challenges.issue(challenge(LOGIN), LIMITS));
                      throw new IllegalStateException("undone");
                    }))
        .hasMessage("undone");

    assertThat(answer.get()).isEqualTo(new Issue.Issued());
    assertThat(attempt(LOGIN)).isEqualTo(new Try.Judge(older.id(), older.code(), older.details()));
    issue(LOGIN);
    issue(LOGIN);
  }

  @Test
  void a_code_whose_use_fails_can_be_used_again() {
    Challenge issued = issue(LOGIN);
    Attempt attempt = attemptBy(home);
    challenges.attempt(attempt, LIMITS);

    assertThatThrownBy(
            () ->
                transactions.inTransaction(
                    () -> {
                      assertThat(challenges.consume(issued.id(), attempt, NOW)).isTrue();
                      throw new IllegalStateException("undone");
                    }))
        .hasMessage("undone");

    assertThat(challenges.consume(issued.id(), attempt, NOW)).isTrue();
  }

  @Test
  void purge_does_not_take_what_became_young_again_while_it_waited() {
    Instant muchLater = NOW.plus(LIMITS.window()).plusSeconds(3_600);
    issue(LOGIN);

    List<Object> answers =
        Race.of(
            8,
            runner ->
                runner == 0
                    ? challenges.purge(muchLater)
                    : challenges.issue(challenge(LOGIN, muchLater), LIMITS));

    assertThat(answers).filteredOn(new Issue.Issued()::equals).hasSize(3);
    Attempt late = new Attempt(Fresh.uuid(), somebody, LOGIN, home, muchLater);
    assertThat(challenges.attempt(late, LIMITS)).isInstanceOf(Try.Judge.class);
  }

  private Challenge issue(Purpose purpose) {
    Challenge challenge = challenge(purpose);
    assertThat(challenges.issue(challenge, LIMITS)).isEqualTo(new Issue.Issued());
    return challenge;
  }

  private Try attempt(Purpose purpose) {
    return challenges.attempt(new Attempt(Fresh.uuid(), somebody, purpose, home, NOW), LIMITS);
  }

  private Attempt attemptBy(IdentifierHash source) {
    return new Attempt(Fresh.uuid(), somebody, LOGIN, source, NOW);
  }

  private Challenge challenge(Purpose purpose) {
    return challenge(purpose, NOW);
  }

  private Challenge challenge(Purpose purpose, Instant now) {
    CodeHash code = new CodeHash("otp-1", Fresh.hex(32));
    return new Challenge(
        Fresh.uuid(),
        somebody,
        purpose,
        code,
        RegistrationDetails.NONE,
        home,
        now,
        now.plus(LIMITS.lifetime()));
  }
}
