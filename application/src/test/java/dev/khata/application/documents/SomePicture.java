package dev.khata.application.documents;

import dev.khata.domain.documents.PictureFile;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Files to be taken as pictures, drawn on the spot. */
public final class SomePicture {

  private SomePicture() {}

  /** White, with a dark square in its upper left corner. */
  public static BufferedImage drawn(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setColor(new Color(40, 60, 90));
    pen.fillRect(0, 0, Math.ceilDiv(width, 4), Math.ceilDiv(height, 4));
    pen.dispose();
    return picture;
  }

  public static byte[] jpeg(int width, int height) {
    return written(drawn(width, height), "jpeg");
  }

  public static byte[] png(int width, int height) {
    return written(drawn(width, height), "png");
  }

  /**
   * @param format as ImageIO calls it
   */
  public static byte[] written(BufferedImage picture, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(picture, format, out)) {
        throw new IllegalArgumentException("can't be written as " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The first part of it, in percent. */
  public static byte[] cut(byte[] content, int percent) {
    return Arrays.copyOf(content, content.length * percent / 100);
  }

  public static PictureFile file(byte[] content) {
    return new PictureFile(content.length, () -> new ByteArrayInputStream(content));
  }
}
