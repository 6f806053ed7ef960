package dev.khata.http.limit;

import java.time.Duration;
import java.util.Map;

/**
 * How requests are limited.
 *
 * @param on off lets every request pass, for load tests; limits that the core keeps hold all the
 *     same
 * @param figures in place of declared ones, by contract and limit, such as {@code mypharma.login}
 * @param maxKeys how many clients are counted at a time; beyond it the least used are forgotten
 */
public record LimitConfig(boolean on, Map<String, Figure> figures, int maxKeys) {

  /**
   * @param count requests that pass within one period, above zero
   */
  public record Figure(int count, Duration per) {}

  public LimitConfig {
    figures = Map.copyOf(figures);
  }

  /** The declared figures, on. */
  public static LimitConfig declared() {
    return new LimitConfig(true, Map.of(), 100_000);
  }

  public static LimitConfig off() {
    return new LimitConfig(false, Map.of(), 1);
  }
}
