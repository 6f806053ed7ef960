package dev.khata.http.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.khata.http.endpoint.Limit;
import dev.khata.http.limit.LimitConfig.Figure;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;

/**
 * The requests counted so far. A client that has used up its period is let in again when the next
 * one begins; periods begin with a client's first request.
 */
public final class RateLimits {
  private final LimitConfig config;
  private final TimeMeter time;
  private final Cache<CountKey, Bucket> buckets;

  private record CountKey(String limit, String client, Duration per) {}

  public RateLimits(LimitConfig config, TimeMeter time) {
    this.config = config;
    this.time = time;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(config.maxKeys())
            .ticker(time::currentTimeNanos)
            .expireAfter(
                Expiry.<CountKey, Bucket>accessing((key, bucket) -> key.per().multipliedBy(2)))
            .build();
  }

  /**
   * Counts one request.
   *
   * @param contract the name of the API whose limit it is
   * @param client an address or a user, as the limit's scope asks for
   * @return how long to wait when it is one too many; empty when it may pass
   */
  public Optional<Duration> count(String contract, Limit limit, String client) {
    if (!config.on()) {
      return Optional.empty();
    }
    String name = contract + "." + limit.name();
    Figure figure = config.figures().getOrDefault(name, new Figure(limit.count(), limit.per()));
    CountKey counted = new CountKey(name, client, figure.per());
    Bucket bucket = buckets.get(counted, key -> bucket(figure));
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /** How many clients are being counted. */
  long clients() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }

  private Bucket bucket(Figure figure) {
    Bandwidth band =
        Bandwidth.builder()
            .capacity(figure.count())
            .refillIntervally(figure.count(), figure.per())
            .build();
    return Bucket.builder().addLimit(band).withCustomTimePrecision(time).build();
  }
}
