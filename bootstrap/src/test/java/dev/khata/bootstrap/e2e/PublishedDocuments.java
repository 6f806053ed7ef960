package dev.khata.bootstrap.e2e;

import dev.khata.domain.kernel.Contract;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The documents of all contracts that are served, each held against its own paths. */
final class PublishedDocuments {
  /** In no document. */
  private static final List<String> KHATA =
      List.of("/docs", "/dev", "/health", "/metrics", "/webhooks", "/console", "/account");

  private final Map<Contract, PublishedDocument> documents;

  private PublishedDocuments(Map<Contract, PublishedDocument> documents) {
    this.documents = documents;
  }

  /**
   * @param fetch the text at a path
   */
  static PublishedDocuments at(UnaryOperator<String> fetch) {
    return new PublishedDocuments(
        Map.of(
            Contract.MYPHARMA, document(Contract.MYPHARMA, fetch),
            Contract.WATTSUP, document(Contract.WATTSUP, fetch),
            Contract.CHARGEGHAR, document(Contract.CHARGEGHAR, fetch),
            Contract.GENCHARGE, document(Contract.GENCHARGE, fetch)));
  }

  private static PublishedDocument document(Contract contract, UnaryOperator<String> fetch) {
    return PublishedDocument.of(contract, fetch.apply("/docs/" + contract.id() + "/openapi.json"));
  }

  /** Fails unless the document of the path's contract declares it. */
  void check(PublishedDocument.Exchange exchange) {
    owner(exchange.path()).map(documents::get).ifPresent(document -> document.check(exchange));
  }

  /** Fails when a parameter of the query is none that the document declares. */
  void checkQuery(String method, URI uri) {
    owner(uri.getPath())
        .map(documents::get)
        .ifPresent(document -> document.checkQuery(method, uri));
  }

  private static Optional<Contract> owner(String path) {
    if (path.equals("/") || KHATA.stream().anyMatch(path::startsWith)) {
      return Optional.empty();
    }
    if (path.matches("/api/v1(?:/.*)?")) {
      return Optional.of(Contract.WATTSUP);
    }
    if (path.matches("/api/auth(?:/.*)?/|/api/schema(?:/.*)?")) {
      return Optional.of(Contract.MYPHARMA);
    }
    return Optional.of(path.matches("/api(?:/.*)?") ? Contract.CHARGEGHAR : Contract.GENCHARGE);
  }
}
