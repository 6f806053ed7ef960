package dev.khata.http.server;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;

/** A range of addresses in CIDR notation, such as {@code 10.0.0.0/8} or {@code ::1}. */
public final class AddressRange {
  private final byte[] network;
  private final int bits;

  private AddressRange(byte[] network, int bits) {
    this.network = network;
    this.bits = bits;
  }

  /**
   * Reads a range; a lone address is a range of one. Empty for anything else, and for a range with
   * ones behind its prefix, which was probably mistyped. Never asks a name server.
   */
  public static Optional<AddressRange> parse(String text) {
    int slash = text.indexOf('/');
    try {
      String literal = slash < 0 ? text : text.substring(0, slash);
      InetAddress address = InetAddress.ofLiteral(literal);
      byte[] bytes = address.getAddress();
      int width = bytes.length * Byte.SIZE;
      int bits = slash < 0 ? width : Integer.parseInt(text.substring(slash + 1));
      // Java also reads 10.1 as 10.0.0.1, which nobody means here.
      boolean whole = address instanceof Inet6Address || literal.equals(address.getHostAddress());
      return whole && bits >= 0 && bits <= width && isZeroBehind(bytes, bits)
          ? Optional.of(new AddressRange(bytes, bits))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  public boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length != network.length) {
      return false;
    }
    int whole = bits / Byte.SIZE;
    if (!Arrays.equals(bytes, 0, whole, network, 0, whole)) {
      return false;
    }
    int rest = bits % Byte.SIZE;
    int mask = 0xff << (Byte.SIZE - rest) & 0xff;
    return rest == 0 || (bytes[whole] & mask) == (network[whole] & mask);
  }

  private static boolean isZeroBehind(byte[] bytes, int prefix) {
    for (int bit = prefix; bit < bytes.length * Byte.SIZE; bit++) {
      if ((bytes[bit / Byte.SIZE] >>> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1) != 0) {
        return false;
      }
    }
    return true;
  }
}
