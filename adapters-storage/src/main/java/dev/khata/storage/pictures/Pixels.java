package dev.khata.storage.pictures;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;

/**
 * A decoded picture: rows of pixels of one (grey) or three (red, green, blue) bytes, in sRGB.
 *
 * <p>Most of the memory that a picture takes is here, so that it is turned in place and never
 * copied.
 *
 * @param data as long as the pixels need, or longer
 */
record Pixels(int width, int height, int channels, byte[] data) {

  /** Black. */
  static Pixels of(int width, int height, int channels) {
    return new Pixels(
        width, height, channels, new byte[Math.multiplyExact(width * channels, height)]);
  }

  /** This picture, turned, as an image over the same bytes, which are not what they were. */
  BufferedImage turned(Orientation orientation) {
    if (orientation.leftRight()) {
      exchangeLeftAndRight();
    }
    if (orientation.upDown()) {
      exchangeTopAndBottom();
    }
    return orientation.transposed()
        ? image(height, width, width * channels, channels)
        : image(width, height, channels, width * channels);
  }

  private BufferedImage image(int columns, int rows, int pixelStride, int rowStride) {
    int[] bands = channels == 1 ? new int[] {0} : new int[] {0, 1, 2};
    ColorModel colours =
        new ComponentColorModel(
            ColorSpace.getInstance(channels == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB),
            false,
            false,
            Transparency.OPAQUE,
            DataBuffer.TYPE_BYTE);
    ComponentSampleModel samples =
        new ComponentSampleModel(
            DataBuffer.TYPE_BYTE, columns, rows, pixelStride, rowStride, bands);
    return new BufferedImage(
        colours,
        Raster.createWritableRaster(samples, new DataBufferByte(data, data.length), null),
        false,
        null);
  }

  private void exchangeLeftAndRight() {
    for (int y = 0; y < height; y++) {
      int left = y * width * channels;
      int right = left + (width - 1) * channels;
      for (; left < right; left += channels, right -= channels) {
        exchange(left, right, channels);
      }
    }
  }

  private void exchangeTopAndBottom() {
    int row = width * channels;
    for (int top = 0, bottom = (height - 1) * row; top < bottom; top += row, bottom -= row) {
      exchange(top, bottom, row);
    }
  }

  private void exchange(int one, int other, int length) {
    for (int i = 0; i < length; i++) {
      byte kept = data[one + i];
      data[one + i] = data[other + i];
      data[other + i] = kept;
    }
  }
}
