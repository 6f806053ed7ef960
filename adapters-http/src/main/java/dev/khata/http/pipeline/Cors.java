package dev.khata.http.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets web pages of the configured origins call every endpoint, with whatever headers they send.
 * Tokens come in a header, so credentials of the browser's own, such as cookies, are never let in.
 */
public final class Cors {
  private static final String METHODS = "GET, POST, PUT, PATCH, DELETE, OPTIONS";
  private static final String USUAL = "Content-Type, Authorization, Idempotency-Key, X-Request-Id";
  private static final String EXPOSED = "X-Request-Id, Retry-After, Idempotent-Replayed";
  private static final String PREFLIGHT_SECONDS = "600";

  private static final int LONGEST_LIST = 4_096;
  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,256}");

  private final CorsOrigins origins;

  public Cors(CorsOrigins origins) {
    this.origins = origins;
  }

  /**
   * What a browser says of the page that calls.
   *
   * @param headersAskedFor every value of the header by which a preflight names those to be sent
   */
  public record Asked(
      String method,
      Optional<String> origin,
      Optional<String> methodAskedFor,
      List<String> headersAskedFor) {

    /** Whether a browser asks beforehand what it may send. */
    public boolean isPreflight() {
      return method.equals("OPTIONS") && origin.isPresent() && methodAskedFor.isPresent();
    }
  }

  /** The headers of an answer, errors included. */
  public Map<String, String> headers(Asked asked) {
    Map<String, String> headers = new LinkedHashMap<>();
    vary(asked).ifPresent(names -> headers.put("Vary", names));
    Optional<String> origin = asked.origin().filter(origins::allows);
    if (origin.isPresent()) {
      headers.put("Access-Control-Allow-Origin", origins.anyOrigin() ? "*" : origin.get());
      headers.put("Access-Control-Expose-Headers", EXPOSED);
      if (asked.isPreflight()) {
        headers.put("Access-Control-Allow-Methods", METHODS);
        headers.put("Access-Control-Allow-Headers", allowed(asked.headersAskedFor()));
        headers.put("Access-Control-Max-Age", PREFLIGHT_SECONDS);
      }
    }
    return headers;
  }

  /** What a cache has to look at, whoever asks, before it gives the answer to somebody else. */
  private Optional<String> vary(Asked asked) {
    boolean echoes = asked.method().equals("OPTIONS");
    String names =
        Stream.of(
                Optional.of("Origin").filter(name -> !origins.anyOrigin()),
                Optional.of("Access-Control-Request-Headers").filter(name -> echoes))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return Optional.of(names).filter(all -> !all.isEmpty());
  }

  /** The names asked for; the usual ones where none are, or what stands there is no such list. */
  private static String allowed(List<String> headersAskedFor) {
    String list = String.join(",", headersAskedFor);
    if (list.length() > LONGEST_LIST) {
      return USUAL;
    }
    List<String> names =
        Stream.of(list.split(",", -1)).map(String::strip).filter(n -> !n.isEmpty()).toList();
    boolean wellFormed = names.stream().allMatch(name -> NAME.matcher(name).matches());
    return names.isEmpty() || !wellFormed ? USUAL : String.join(", ", names);
  }
}
