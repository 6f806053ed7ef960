package dev.khata.http.server;

import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Finds the client behind the proxies that this deployment trusts. */
final class Proxies {
  private final List<AddressRange> trusted;

  Proxies(List<AddressRange> trusted) {
    this.trusted = trusted;
  }

  boolean trusts(InetAddress peer) {
    return trusted.stream().anyMatch(range -> range.contains(peer));
  }

  /**
   * The rightmost hop that is no trusted proxy. What stands left of it, its client made up as it
   * liked. An unreadable hop ends the search at the proxy that reported it.
   */
  InetAddress client(InetAddress peer, List<String> forwardedFor) {
    if (forwardedFor.isEmpty() || !trusts(peer)) {
      return peer;
    }
    List<String> hops = List.of(String.join(",", forwardedFor).split(",", -1)).reversed();
    InetAddress nearest = peer;
    for (String hop : hops) {
      Optional<InetAddress> address = parse(hop.strip());
      if (address.isEmpty()) {
        return nearest;
      }
      nearest = address.get();
      if (!trusts(nearest)) {
        return nearest;
      }
    }
    return nearest;
  }

  /**
   * Whether the client's way to the first of the proxies is encrypted. Each proxy may add an entry
   * for its own part of the way, so the first one is the client's.
   */
  boolean cameByTls(InetAddress peer, List<String> forwardedProto) {
    String first = String.join(",", forwardedProto).split(",", -1)[0];
    return trusts(peer) && first.strip().equalsIgnoreCase("https");
  }

  /** Some proxies write ports, {@code 192.0.2.1:4711} or {@code [2001:db8::1]:4711}. */
  private static Optional<InetAddress> parse(String hop) {
    String address = hop;
    if (hop.startsWith("[") && hop.indexOf(']') > 0) {
      address = hop.substring(1, hop.indexOf(']'));
    } else if (Collections.frequency(hop.chars().boxed().toList(), (int) ':') == 1) {
      address = hop.substring(0, hop.indexOf(':'));
    }
    try {
      return Optional.of(InetAddress.ofLiteral(address));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }
}
