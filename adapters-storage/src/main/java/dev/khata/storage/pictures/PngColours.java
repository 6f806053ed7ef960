package dev.khata.storage.pictures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/** The colour space of a PNG: that of its profile, sRGB, or sRGB's primaries with another gamma. */
final class PngColours {
  private static final int MAX_PROFILE = 4 << 20;

  /** As a PNG writes 1 / 2.2, which passes for sRGB. */
  private static final int USUAL_GAMMA = 45_455;

  private static final int TOLERANCE = 500;

  private PngColours() {}

  static ToSrgb of(PngFile file) {
    int channels = file.header().colours();
    Optional<ToSrgb> ofProfile =
        file.chunk("iCCP")
            .flatMap(PngColours::profile)
            .flatMap(profile -> IccProfile.read(profile, channels));
    if (ofProfile.isPresent()) {
      return ofProfile.get();
    }
    return file.chunk("sRGB")
        .<ToSrgb>map(intent -> ToSrgb.unchanged(channels))
        .or(() -> file.chunk("gAMA").flatMap(gamma -> ofGamma(gamma, channels)))
        .orElseGet(() -> ToSrgb.unchanged(channels));
  }

  /** Behind its name and the number of its compression, of which there is one. */
  private static Optional<byte[]> profile(byte[] chunk) {
    int name = 0;
    while (name < chunk.length && chunk[name] != 0) {
      name++;
    }
    if (name + 2 >= chunk.length) {
      return Optional.empty();
    }
    try (InputStream in =
        new InflaterInputStream(
            new ByteArrayInputStream(chunk, name + 2, chunk.length - name - 2))) {
      byte[] profile = in.readNBytes(MAX_PROFILE + 1);
      return profile.length > MAX_PROFILE ? Optional.empty() : Optional.of(profile);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<ToSrgb> ofGamma(byte[] chunk, int channels) {
    int gamma = chunk.length == 4 ? ByteBuffer.wrap(chunk).getInt() : 0;
    if (gamma <= 0 || Math.abs(gamma - USUAL_GAMMA) < TOLERANCE) {
      return Optional.empty();
    }
    byte[] table = new byte[256];
    for (int sample = 0; sample < table.length; sample++) {
      table[sample] = encoded(Math.pow(sample / 255.0, 100_000.0 / gamma));
    }
    return Optional.of(
        (from, to, pixels) -> {
          for (int i = 0; i < pixels * channels; i++) {
            to[i] = table[from[i] & 0xff];
          }
        });
  }

  /** Light from 0 to 1 as sRGB has it. */
  private static byte encoded(double light) {
    double srgb = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    return (byte) Math.round(255 * srgb);
  }
}
