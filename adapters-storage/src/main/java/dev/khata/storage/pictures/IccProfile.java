package dev.khata.storage.pictures;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;

/** Colours as an ICC profile that came in a picture defines them. */
final class IccProfile implements ToSrgb {
  private static final int[] ONE_BAND = {0};
  private static final int[] THREE_BANDS = {0, 1, 2};
  private static final int[] FOUR_BANDS = {0, 1, 2, 3};

  private final ColorConvertOp conversion;
  private final int channels;

  private IccProfile(ColorConvertOp conversion, int channels) {
    this.conversion = conversion;
    this.channels = channels;
  }

  /**
   * Empty when it is broken or not one of samples with that many channels; then everybody passes it
   * over.
   */
  static Optional<IccProfile> read(byte[] profile, int channels) {
    try {
      ICC_Profile from = ICC_Profile.getInstance(profile);
      if (!isOfPictures(from) || from.getColorSpaceType() != colourSpace(channels)) {
        return Optional.empty();
      }
      ICC_Profile[] steps = {from, ICC_Profile.getInstance(ColorSpace.CS_sRGB)};
      IccProfile read = new IccProfile(new ColorConvertOp(steps, null), channels);
      read.apply(new byte[channels], new byte[3], 1);
      return Optional.of(read);
    } catch (IllegalArgumentException | CMMException e) {
      return Optional.empty();
    }
  }

  private static boolean isOfPictures(ICC_Profile profile) {
    return switch (profile.getProfileClass()) {
      case ICC_Profile.CLASS_INPUT,
          ICC_Profile.CLASS_DISPLAY,
          ICC_Profile.CLASS_OUTPUT,
          ICC_Profile.CLASS_COLORSPACECONVERSION ->
          true;
      default -> false;
    };
  }

  private static int colourSpace(int channels) {
    return switch (channels) {
      case 1 -> ColorSpace.TYPE_GRAY;
      case 3 -> ColorSpace.TYPE_RGB;
      case 4 -> ColorSpace.TYPE_CMYK;
      default -> throw new IllegalArgumentException(channels + " channels");
    };
  }

  @Override
  public void apply(byte[] from, byte[] to, int pixels) {
    if (channels == 1) {
      byte[] colours = new byte[pixels * 3];
      conversion.filter(row(from, 1, pixels), row(colours, 3, pixels));
      for (int i = 0; i < pixels; i++) {
        to[i] = colours[i * 3];
      }
    } else {
      conversion.filter(row(from, channels, pixels), row(to, 3, pixels));
    }
  }

  private static WritableRaster row(byte[] samples, int channels, int pixels) {
    int[] bands =
        switch (channels) {
          case 1 -> ONE_BAND;
          case 3 -> THREE_BANDS;
          default -> FOUR_BANDS;
        };
    return Raster.createInterleavedRaster(
        new DataBufferByte(samples, samples.length),
        pixels,
        1,
        pixels * channels,
        channels,
        bands,
        null);
  }
}
