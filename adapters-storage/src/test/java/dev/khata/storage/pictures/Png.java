package dev.khata.storage.pictures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** A PNG that a test writes by hand. */
final class Png {
  static final byte[] SIGNATURE = Bytes.join(0x89, "PNG\r\n", 0x1a, 0x0a);

  private static final int[][] PASSES = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  private final int width;
  private final int height;
  private final int depth;
  private final int colourType;
  private final List<byte[]> before = new ArrayList<>();
  private final List<byte[]> after = new ArrayList<>();
  private boolean interlaced;

  Png(int width, int height, int depth, int colourType) {
    this.width = width;
    this.height = height;
    this.depth = depth;
    this.colourType = colourType;
  }

  Png interlaced() {
    this.interlaced = true;
    return this;
  }

  /** In front of the pixels. */
  Png with(String type, byte[] content) {
    before.add(chunk(type, content));
    return this;
  }

  /** Behind the pixels. */
  Png followedBy(String type, byte[] content) {
    after.add(chunk(type, content));
    return this;
  }

  Png withProfile(byte[] profile) {
    return with("iCCP", Bytes.join("Profile\0", 0, deflated(profile)));
  }

  byte[] bytes(Jpeg.Samples samples) {
    byte[] data = deflated(rows(samples));
    int half = data.length / 2;
    return Bytes.join(
        SIGNATURE,
        header(),
        Bytes.join(before.toArray()),
        chunk("IDAT", Arrays.copyOf(data, half)),
        chunk("IDAT", Arrays.copyOfRange(data, half, data.length)),
        Bytes.join(after.toArray()),
        chunk("IEND", new byte[0]));
  }

  /** And nothing behind it. */
  byte[] header() {
    return chunk(
        "IHDR",
        Bytes.join(
            Bytes.word(width), Bytes.word(height), depth, colourType, 0, 0, interlaced ? 1 : 0));
  }

  private byte[] rows(Jpeg.Samples samples) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int[] pass : interlaced ? PASSES : new int[][] {{0, 0, 1, 1}}) {
      for (int y = pass[1]; y < height && pass[0] < width; y += pass[3]) {
        out.write(0);
        int bits = 0;
        int filled = 0;
        for (int x = pass[0]; x < width; x += pass[2]) {
          for (int sample : samples.at(x, y)) {
            if (depth == 16) {
              out.write(sample >> 8);
              out.write(sample);
              continue;
            }
            bits = bits << depth | sample;
            filled += depth;
            if (filled == 8) {
              out.write(bits);
              bits = 0;
              filled = 0;
            }
          }
        }
        if (filled > 0) {
          out.write(bits << (8 - filled));
        }
      }
    }
    return out.toByteArray();
  }

  static byte[] chunk(String type, byte[] content) {
    byte[] summed = Bytes.join(type, content);
    CRC32 sum = new CRC32();
    sum.update(summed);
    return Bytes.join(Bytes.word(content.length), summed, Bytes.word((int) sum.getValue()));
  }

  static byte[] deflated(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream zlib = new DeflaterOutputStream(out)) {
      zlib.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
