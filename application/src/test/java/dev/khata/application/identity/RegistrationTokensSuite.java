package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Race;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.ReferralCode;
import dev.khata.domain.identity.RegistrationDetails;
import dev.khata.domain.identity.TokenHash;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.identity.otp.RegistrationToken;
import dev.khata.domain.identity.otp.RegistrationTokens;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of {@link RegistrationTokens}. */
public abstract class RegistrationTokensSuite {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final Duration TICK = Duration.ofNanos(1_000);
  private static final Instant EXPIRY = NOW.plus(Duration.ofMinutes(10));

  protected abstract RegistrationTokens tokens();

  protected abstract Transactions transactions();

  @ParameterizedTest
  @EnumSource
  void a_token_is_found_for_its_purpose_alone(Purpose purpose) {
    RegistrationToken token = added(Identifiers.freshPhone(), purpose, EXPIRY);

    for (Purpose asked : Purpose.values()) {
      Optional<RegistrationToken> expected = Optional.of(token).filter(t -> asked == purpose);
      assertThat(tokens().find(token.hash(), asked, NOW)).isEqualTo(expected);
      assertThat(lock(token.hash(), asked, NOW)).isEqualTo(expected);
    }
  }

  @Test
  void a_token_knows_the_address_as_it_was_given() {
    Identifier address = Identifiers.email("Some.Body+khata@Example.COM");

    RegistrationToken token = added(address, Purpose.REGISTER, EXPIRY);

    assertThat(find(token, NOW)).map(RegistrationToken::identifier).contains(address);
  }

  @Test
  void a_token_brings_what_was_told_before() {
    RegistrationDetails told =
        new RegistrationDetails(
            Optional.of(new EmailAddress("Some.Body@Example.COM")),
            Optional.of(new ReferralCode("ABCD2345")),
            Optional.of(UserType.POSTPAID));

    RegistrationToken token = added(Identifiers.freshPhone(), Purpose.REGISTER, told, EXPIRY);

    assertThat(find(token, NOW)).map(RegistrationToken::details).contains(told);
  }

  @Test
  void an_unknown_token_is_neither_found_nor_used() {
    TokenHash unknown = Identifiers.freshToken();

    assertThat(tokens().find(unknown, Purpose.REGISTER, NOW)).isEmpty();
    assertThat(lock(unknown, Purpose.REGISTER, NOW)).isEmpty();
    assertThat(tokens().consume(unknown, NOW)).isFalse();
  }

  @Test
  void a_token_lives_until_its_expiry() {
    RegistrationToken token = added(EXPIRY);
    Instant last = EXPIRY.minus(TICK);

    assertThat(find(token, last)).contains(token);
    assertThat(find(token, EXPIRY)).isEmpty();
    assertThat(lock(token.hash(), Purpose.REGISTER, last)).contains(token);
    assertThat(lock(token.hash(), Purpose.REGISTER, EXPIRY)).isEmpty();
    assertThat(tokens().consume(token.hash(), EXPIRY)).isFalse();
    assertThat(tokens().consume(token.hash(), last)).isTrue();
  }

  @Test
  void a_token_is_used_once() {
    RegistrationToken token = added(EXPIRY);

    assertThat(tokens().consume(token.hash(), NOW)).isTrue();

    assertThat(tokens().consume(token.hash(), NOW)).isFalse();
    assertThat(find(token, NOW)).isEmpty();
    assertThat(lock(token.hash(), Purpose.REGISTER, NOW)).isEmpty();
  }

  @Test
  void using_one_token_leaves_another_of_the_same_identifier() {
    Identifier identifier = Identifiers.freshPhone();
    RegistrationToken one = added(identifier, Purpose.REGISTER, EXPIRY);
    RegistrationToken other = added(identifier, Purpose.REGISTER, EXPIRY);

    tokens().consume(one.hash(), NOW);

    assertThat(find(other, NOW)).contains(other);
  }

  @Test
  void of_parallel_uses_one_wins() {
    RegistrationToken token = added(EXPIRY);

    assertThat(Race.of(16, runner -> tokens().consume(token.hash(), NOW))).containsOnlyOnce(true);
  }

  @Test
  void a_locked_token_can_be_used_by_who_locked_it_and_by_nobody_after() {
    RegistrationToken token = added(EXPIRY);

    assertThat(Race.of(8, runner -> lockAndConsume(token))).containsOnlyOnce(true);
  }

  @Test
  void purge_removes_what_expired_before_its_instant_alone() {
    tokens().purge(EXPIRY);
    RegistrationToken old = added(EXPIRY.minus(TICK));
    RegistrationToken onTime = added(EXPIRY);

    assertThat(tokens().purge(EXPIRY)).isEqualTo(1);

    assertThat(tokens().purge(EXPIRY)).isZero();
    assertThat(find(old, NOW)).isEmpty();
    assertThat(find(onTime, NOW)).contains(onTime);
  }

  private boolean lockAndConsume(RegistrationToken token) {
    return transactions()
        .inTransaction(
            () ->
                tokens().lock(token.hash(), token.purpose(), NOW).isPresent()
                    && tokens().consume(token.hash(), NOW));
  }

  private Optional<RegistrationToken> lock(TokenHash hash, Purpose purpose, Instant now) {
    return transactions().inTransaction(() -> tokens().lock(hash, purpose, now));
  }

  private Optional<RegistrationToken> find(RegistrationToken token, Instant now) {
    return tokens().find(token.hash(), token.purpose(), now);
  }

  private RegistrationToken added(Instant expiresAt) {
    return added(Identifiers.freshPhone(), Purpose.REGISTER, expiresAt);
  }

  private RegistrationToken added(Identifier identifier, Purpose purpose, Instant expiresAt) {
    return added(identifier, purpose, RegistrationDetails.NONE, expiresAt);
  }

  private RegistrationToken added(
      Identifier identifier, Purpose purpose, RegistrationDetails details, Instant expiresAt) {
    RegistrationToken token =
        new RegistrationToken(
            Identifiers.freshToken(), identifier, purpose, details, NOW, expiresAt);
    tokens().add(token);
    return token;
  }
}
