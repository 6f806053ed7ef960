package dev.khata.http.health;

import dev.khata.domain.kernel.Readiness;
import dev.khata.domain.kernel.Readiness.Check;
import dev.khata.http.endpoint.Access;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Content;
import dev.khata.http.endpoint.KhataErrors;
import dev.khata.http.endpoint.Reply;
import dev.khata.http.endpoint.Section;
import java.util.List;

/**
 * {@code /health/live}, {@code /health/ready}, {@code /health/documents}, {@code /health/ledger}
 * and {@code /metrics}.
 */
public final class HealthPages {
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private final Readiness readiness;
  private final Readiness documents;
  private final LedgerWatch ledger;
  private final Metrics metrics;

  /**
   * @param documents of what serves most requests without it, so that it takes no instance out of
   *     service
   */
  public HealthPages(
      Readiness readiness, Readiness documents, LedgerWatch ledger, Metrics metrics) {
    this.readiness = readiness;
    this.documents = documents;
    this.ledger = ledger;
    this.metrics = metrics;
  }

  /** That the process answers at all. */
  public record Live(String status) {}

  /**
   * Whether the instance can serve, or documents can be stored.
   *
   * @param status {@code ready} or {@code not_ready}
   * @param checks what is needed, one by one
   */
  public record Ready(String status, List<Check> checks) {
    static Ready of(List<Check> checks) {
      boolean ready = checks.stream().allMatch(Check::ok);
      return new Ready(ready ? "ready" : "not_ready", checks);
    }
  }

  public Api api() {
    Api api = Api.own("Health", new KhataErrors());
    Section section = api.section("Health");
    section
        .get("/health/live")
        .needs(Access.PUBLIC)
        .gives(200, Live.class)
        .does(call -> new Live("live"));
    section
        .get("/health/ready")
        .needs(Access.PUBLIC)
        .gives(200, Ready.class)
        .replies(call -> reply(Ready.of(readiness.checks())));
    section
        .get("/health/documents")
        .needs(Access.PUBLIC)
        .gives(200, Ready.class)
        .replies(call -> reply(Ready.of(documents.checks())));
    section
        .get("/health/ledger")
        .needs(Access.PUBLIC)
        .gives(200, LedgerView.class)
        .replies(call -> reply(ledger.view()));
    section
        .get("/metrics")
        .needs(Access.PUBLIC)
        .givesContent(200, "text/plain")
        .does(call -> Content.text(PROMETHEUS, metrics.scrape()));
    return api;
  }

  private static Reply<Ready> reply(Ready ready) {
    return Reply.of(ready.status().equals("ready") ? 200 : 503, ready);
  }

  private static Reply<LedgerView> reply(LedgerView view) {
    return Reply.of(view.isWell() ? 200 : 503, view);
  }
}
