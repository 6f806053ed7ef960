package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Kind;
import dev.khata.bootstrap.settings.Kinds;
import dev.khata.bootstrap.settings.Unfit;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Optional;

/** A block of network addresses, such as {@code 10.0.0.0/8} or {@code fd00::/8}. */
public record Network(InetAddress address, int prefixLength) {

  /** Reads CIDR notation; a lone address is a block of one. Never asks a name server. */
  public static Optional<Network> parse(String text) {
    int slash = text.indexOf('/');
    try {
      String literal = slash < 0 ? text : text.substring(0, slash);
      InetAddress address = InetAddress.ofLiteral(literal);
      int bits = address.getAddress().length * 8;
      int prefix = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
      Network network = new Network(address, prefix);
      // Java also reads 10.1 as 10.0.0.1, which nobody means here.
      boolean whole = address instanceof Inet6Address || literal.equals(address.getHostAddress());
      return whole && prefix >= 0 && prefix <= bits && network.isBlock()
          ? Optional.of(network)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  public static Kind<Network> kind() {
    String allowed = "an address block such as `10.0.0.0/8`, zeros behind its prefix";
    return Kind.of(
        allowed,
        text -> parse(text).orElseThrow(() -> new Unfit("expected " + Kinds.plain(allowed))));
  }

  /** Whether all bits behind the prefix are zero; otherwise the block was probably mistyped. */
  private boolean isBlock() {
    byte[] bytes = address.getAddress();
    for (int bit = prefixLength; bit < bytes.length * 8; bit++) {
      if (bit(bytes, bit) != 0) {
        return false;
      }
    }
    return true;
  }

  private static int bit(byte[] bytes, int index) {
    return (bytes[index / 8] >>> (7 - index % 8)) & 1;
  }

  @Override
  public String toString() {
    return address.getHostAddress() + "/" + prefixLength;
  }
}
