package dev.khata.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.http.endpoint.Limit;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Limit LIMIT = Limit.perIp("log-in", 2, MINUTE);

  private final AtomicLong now = new AtomicLong(1_000_000_000_000L);
  private final TimeMeter time =
      new TimeMeter() {
        @Override
        public long currentTimeNanos() {
          return now.get();
        }

        @Override
        public boolean isWallClockBased() {
          return false;
        }
      };
  private final RateLimits limits = new RateLimits(LimitConfig.declared(), time);

  @Test
  void a_period_begins_with_the_first_request_and_lets_so_many_pass() {
    assertThat(limits.count("a", LIMIT, "x")).isEmpty();
    pass(Duration.ofSeconds(30));
    assertThat(limits.count("a", LIMIT, "x")).isEmpty();
    assertThat(limits.count("a", LIMIT, "x")).contains(Duration.ofSeconds(30));
    pass(Duration.ofSeconds(29));
    assertThat(limits.count("a", LIMIT, "x")).contains(Duration.ofSeconds(1));
    pass(Duration.ofSeconds(1));
    assertThat(limits.count("a", LIMIT, "x")).isEmpty();
    assertThat(limits.count("a", LIMIT, "x")).isEmpty();
    assertThat(limits.count("a", LIMIT, "x")).contains(MINUTE);
  }

  @Test
  void clients_limits_and_contracts_are_counted_apart() {
    Limit other = Limit.perIp("other", 2, MINUTE);
    for (int i = 0; i < 2; i++) {
      assertThat(limits.count("a", LIMIT, "x")).isEmpty();
      assertThat(limits.count("a", LIMIT, "y")).isEmpty();
      assertThat(limits.count("a", other, "x")).isEmpty();
      assertThat(limits.count("b", LIMIT, "x")).isEmpty();
    }
    assertThat(limits.count("a", LIMIT, "x")).isPresent();
  }

  @Test
  void no_more_clients_are_kept_than_configured() {
    RateLimits few = new RateLimits(new LimitConfig(true, Map.of(), 10), time);
    for (int i = 0; i < 10_000; i++) {
      few.count("a", LIMIT, "client " + i);
    }
    assertThat(few.clients()).isLessThanOrEqualTo(10);
  }

  private void pass(Duration duration) {
    now.addAndGet(duration.toNanos());
  }
}
