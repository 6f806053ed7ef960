package dev.khata.storage.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The few things in a JPEG's application segments that say how the picture looks. None of the
 * segments is kept.
 */
final class JpegApplicationSegments {
  private static final int APP0 = 0xe0;
  private static final int APP1 = 0xe1;
  private static final int APP2 = 0xe2;
  private static final int APP14 = 0xee;

  private static final byte[] JFIF = name("JFIF\0");
  private static final byte[] EXIF = name("Exif\0");
  private static final byte[] ICC = name("ICC_PROFILE\0");
  private static final byte[] ADOBE = name("Adobe");
  private static final int ADOBE_TRANSFORM = 11;

  private final SortedMap<Integer, byte[]> profile = new TreeMap<>();
  private int profileParts;
  private boolean jfif;
  private Optional<Integer> adobeTransform = Optional.empty();
  private Optional<Orientation> orientation = Optional.empty();

  /** Of segments of one kind the first counts. */
  void add(int marker, byte[] body) {
    if (marker == APP0 && startsWith(body, JFIF)) {
      jfif = true;
    } else if (marker == APP1 && startsWith(body, EXIF)) {
      orientation =
          orientation.or(() -> Optional.of(Exif.orientation(after(body, EXIF.length + 1))));
    } else if (marker == APP14 && startsWith(body, ADOBE) && body.length > ADOBE_TRANSFORM) {
      adobeTransform = adobeTransform.or(() -> Optional.of(body[ADOBE_TRANSFORM] & 0xff));
    } else if (marker == APP2 && startsWith(body, ICC) && body.length > ICC.length + 2) {
      profileParts = body[ICC.length + 1] & 0xff;
      profile.putIfAbsent(body[ICC.length] & 0xff, after(body, ICC.length + 2));
    }
  }

  Orientation orientation() {
    return orientation.orElse(Orientation.UPRIGHT);
  }

  /** Empty when a part of it is missing, too. */
  Optional<byte[]> profile() {
    if (profile.isEmpty()
        || profile.size() != profileParts
        || profile.firstKey() != 1
        || profile.lastKey() != profileParts) {
      return Optional.empty();
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    profile.values().forEach(all::writeBytes);
    return Optional.of(all.toByteArray());
  }

  /**
   * As libjpeg tells colours, and with it the browsers. Empty for four channels without Adobe's
   * marker: some such files are inverted and some are not, and nothing in them says which.
   */
  Optional<JpegColours> colours(byte[] components) {
    return switch (components.length) {
      case 1 -> Optional.of(JpegColours.GREY);
      case 3 -> Optional.of(isRgb(components) ? JpegColours.RGB : JpegColours.YCBCR);
      case 4 ->
          adobeTransform.map(transform -> transform == 0 ? JpegColours.CMYK : JpegColours.YCCK);
      default -> Optional.empty();
    };
  }

  private boolean isRgb(byte[] components) {
    if (jfif) {
      return false;
    }
    return adobeTransform
        .map(transform -> transform == 0)
        .orElseGet(() -> Arrays.equals(components, name("RGB")));
  }

  private static boolean startsWith(byte[] body, byte[] name) {
    return body.length >= name.length && Arrays.equals(body, 0, name.length, name, 0, name.length);
  }

  private static byte[] after(byte[] body, int offset) {
    return offset < body.length ? Arrays.copyOfRange(body, offset, body.length) : new byte[0];
  }

  private static byte[] name(String name) {
    return name.getBytes(StandardCharsets.US_ASCII);
  }
}
