package dev.khata.http.endpoint;

import java.time.Duration;

/**
 * A rate limit by its name within a contract; endpoints that name the same limit share it. The
 * figures are defaults, which the configuration may replace.
 *
 * @param count requests that pass within one period, above zero
 * @param per length of a period, which begins with its first request
 */
public record Limit(String name, Scope scope, int count, Duration per) {

  /** Whose requests are counted together. */
  public enum Scope {
    /** Every request, by the client's address. */
    IP,
    /** Requests without a session, by the client's address. */
    ANONYMOUS_IP,
    /** Requests with a session, by user. */
    USER
  }

  public Limit {
    if (count < 1 || per.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("a limit of nothing: " + name);
    }
  }

  public static Limit perIp(String name, int count, Duration per) {
    return new Limit(name, Scope.IP, count, per);
  }

  public static Limit perAnonymousIp(String name, int count, Duration per) {
    return new Limit(name, Scope.ANONYMOUS_IP, count, per);
  }

  public static Limit perUser(String name, int count, Duration per) {
    return new Limit(name, Scope.USER, count, per);
  }
}
