package dev.khata.domain.kernel;

import java.util.Optional;

/**
 * What a caller's program calls itself: printable ASCII, as far as it was sent so. It proves
 * nothing, and tells people only which of their log-ins is which.
 */
public record Device(String text) {
  /** Characters at most. */
  public static final int LONGEST = 200;

  public Device {
    if (text.length() > LONGEST || !text.equals(shown(text)) || text.isEmpty()) {
      throw new IllegalArgumentException("not what a program calls itself");
    }
  }

  /** What of a header can be shown, cut to its first characters; empty when nothing can. */
  public static Optional<Device> read(String header) {
    String shown = shown(header);
    String cut = shown.length() > LONGEST ? shown.substring(0, LONGEST).strip() : shown;
    return cut.isEmpty() ? Optional.empty() : Optional.of(new Device(cut));
  }

  private static String shown(String sent) {
    StringBuilder shown = new StringBuilder();
    sent.chars().filter(c -> c >= ' ' && c <= '~').forEach(c -> shown.append((char) c));
    return shown.toString().strip();
  }

  @Override
  public String toString() {
    return "Device[…]";
  }
}
