package dev.khata.domain.kernel;

import java.util.Optional;

/**
 * Where a command came from: what ties its audit events, messages and log lines together.
 *
 * @param requestId the id of the request, or one made for a run from the command line
 * @param traceparent the W3C trace context that the caller sent, as received
 * @param source the caller's network address as seen behind trusted proxies, of IPv6 the /64 that
 *     one household has at least; none for a batch run
 * @param language the one that the caller asked for, of those that Khata writes
 * @param device what the caller's program calls itself
 */
public record Origin(
    String requestId,
    Optional<String> traceparent,
    Optional<String> source,
    Optional<Language> language,
    Optional<Device> device) {

  /** Of a caller whose program doesn't name itself. */
  public Origin(
      String requestId,
      Optional<String> traceparent,
      Optional<String> source,
      Optional<Language> language) {
    this(requestId, traceparent, source, language, Optional.empty());
  }

  /** The origin of work that no remote caller asked for. */
  public static Origin batch(String runId) {
    return new Origin(runId, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
