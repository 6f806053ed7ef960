package dev.khata.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefreshTokenTest {

  @Test
  void a_token_counts_in_whole_seconds_so_that_it_can_be_signed_again() {
    Instant now = Instant.parse("2026-03-01T12:00:00.999999Z");

    RefreshToken token =
        RefreshToken.issue(new UUID(1, 2), new UUID(3, 4), now, Duration.ofDays(7), "signing-1");

    assertThat(token)
        .isEqualTo(
            new RefreshToken(
                new UUID(1, 2),
                new UUID(3, 4),
                Instant.parse("2026-03-01T12:00:00Z"),
                Instant.parse("2026-03-08T12:00:00Z"),
                "signing-1"));
  }
}
