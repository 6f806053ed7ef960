package dev.khata.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RotationTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final RefreshToken SUCCESSOR = token(NOW.plusSeconds(3_600));

  /** Times are seconds from now; a spent token always has a successor here. */
  @ParameterizedTest
  @CsvSource({
    // session, expires, spent, successor is, leads to
    "live,      3600,         ,          , ROTATE",
    "live,         1,         ,          , ROTATE",
    "live,  0.000001,         ,          , ROTATE",
    "live,         0,         ,          , REFUSE",
    "live,        -1,         ,          , REFUSE",
    "live,      3600,        0,   unspent, REPEAT",
    "live,      3600,       -1,   unspent, REPEAT",
    "live,      3600,      -10,   unspent, REPEAT",
    "live,      3600, -10.000001, unspent, REVOKE",
    "live,      3600,     -600,   unspent, REVOKE",
    "live,      3600,        0,     spent, REVOKE",
    "live,      3600,      -10,     spent, REVOKE",
    "live,      3600,     -600,     spent, REVOKE",
    "live,        -1,       -5,   unspent, REPEAT",
    "live,        -1,      -60,   unspent, REVOKE",
    "live,      3600,        2,   unspent, REPEAT",
    "ended,     3600,         ,          , REFUSE",
    "ended,       -1,         ,          , REFUSE",
    "ended,     3600,       -1,   unspent, REFUSE",
    "ended,     3600,     -600,   unspent, REFUSE",
    "ended,     3600,     -600,     spent, REFUSE"
  })
  void a_token_leads_to(
      String session, double expires, Double spent, String successor, String outcome) {
    Optional<Double> spentAt = Optional.ofNullable(spent);
    Rotation.Standing standing =
        new Rotation.Standing(
            token(in(expires)),
            session.equals("live"),
            spentAt.map(RotationTest::in),
            spentAt.map(at -> SUCCESSOR),
            "spent".equals(successor));

    assertThat(nameOf(Rotation.decide(standing, NOW))).isEqualTo(outcome);
  }

  @Test
  void the_successor_that_is_given_again_is_the_one_that_was_stored() {
    assertThat(Rotation.decide(spent(Optional.of(SUCCESSOR)), NOW))
        .isEqualTo(new Rotation.Repeat(SUCCESSOR));
  }

  @Test
  void a_spent_token_whose_successor_is_lost_revokes_the_family() {
    assertThat(Rotation.decide(spent(Optional.empty()), NOW)).isEqualTo(new Rotation.Revoke());
  }

  private static Rotation.Standing spent(Optional<RefreshToken> successor) {
    return new Rotation.Standing(
        token(NOW.plusSeconds(3_600)), true, Optional.of(NOW), successor, false);
  }

  private static String nameOf(Rotation rotation) {
    return switch (rotation) {
      case Rotation.Rotate rotate -> "ROTATE";
      case Rotation.Repeat repeat -> "REPEAT";
      case Rotation.Revoke revoke -> "REVOKE";
      case Rotation.Refuse refuse -> "REFUSE";
    };
  }

  private static Instant in(double seconds) {
    return NOW.plus(Duration.ofNanos(Math.round(seconds * 1e6) * 1_000));
  }

  private static RefreshToken token(Instant expiresAt) {
    return new RefreshToken(
        new UUID(1, 2), new UUID(3, 4), NOW.minusSeconds(60), expiresAt, "signing-1");
  }
}
