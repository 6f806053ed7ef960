package dev.khata.http.server;

import dev.khata.http.limit.Clients;
import dev.khata.http.limit.Room;
import dev.khata.http.pipeline.Exchange;
import dev.khata.http.pipeline.Place;
import dev.khata.http.routing.PathOwners;
import java.util.Optional;

/**
 * Tells which places a request needs. Contracts and payment gateways have their own, so that
 * neither keeps the other out; Khata's other pages need none, so that health is told under any
 * load.
 */
final class Admission {
  private final Room contracts;
  private final Room webhooks;
  private final Proxies proxies;

  /**
   * @param requests at once
   */
  Admission(int requests, Proxies proxies) {
    this.contracts = new Room(requests);
    this.webhooks = new Room(requests);
    this.proxies = proxies;
  }

  /** A place that is still to be taken. */
  Place to(Exchange exchange) {
    return new Place(room(exchange.path()), counted(exchange));
  }

  private Optional<Room> room(String path) {
    if (PathOwners.of(path).isPresent()) {
      return Optional.of(contracts);
    }
    return PathOwners.isWebhook(path) ? Optional.of(webhooks) : Optional.empty();
  }

  /** What a proxy asks for itself is for nobody else to be counted. */
  private Optional<String> counted(Exchange exchange) {
    return proxies.trusts(exchange.client())
        ? Optional.empty()
        : Optional.of(Clients.key(exchange.client()));
  }
}
