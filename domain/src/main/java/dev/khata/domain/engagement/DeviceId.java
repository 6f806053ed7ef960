package dev.khata.domain.engagement;

import dev.khata.domain.kernel.PlainText;
import java.util.Optional;

/** What an app calls the device on which it runs: one line, compared to the letter. */
public record DeviceId(String text) {
  /** Characters at most. */
  public static final int LONGEST = 255;

  public DeviceId {
    if (!PlainText.isStoredLine(text, LONGEST)) {
      throw new IllegalArgumentException("not a device's id");
    }
  }

  /** Empty when {@code text}, once trimmed, can't be one. */
  public static Optional<DeviceId> parse(String text) {
    String trimmed = PlainText.trim(text);
    return PlainText.isLine(trimmed, LONGEST)
        ? Optional.of(new DeviceId(trimmed))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
