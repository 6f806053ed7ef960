package dev.khata.bootstrap.launch;

import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * The one jar that all classes come from.
 *
 * @param path as the JVM was given it
 */
public record KhataJar(Path path) {
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int LENGTH_AT = 12;
  private static final int START_AT = 16;

  /** Empty where Khata runs from anything but one jar, such as directories of classes. */
  public static Optional<KhataJar> ofProcess() {
    String classPath = System.getProperty("java.class.path", "");
    boolean one = classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator);
    return one ? Optional.of(new KhataJar(Path.of(classPath))) : Optional.empty();
  }

  /**
   * Another one as soon as any class in it is another one, without reading them: the directory at a
   * jar's end names each file with size and checksum, and takes a few milliseconds. With place and
   * time, since the JVM refuses what was made from a copy.
   */
  public String fingerprint() throws IOException {
    try (RandomAccessFile jar = new RandomAccessFile(path.toFile(), "r")) {
      byte[] directory = directory(jar);
      CRC32 one = new CRC32();
      one.update(directory);
      CRC32C other = new CRC32C();
      other.update(directory);
      // Each is 32 bits, and they share no weakness.
      long sum = one.getValue() << Integer.SIZE | other.getValue();
      long place = path.toAbsolutePath().normalize().toString().hashCode();
      long rest = (place * 31 + path.toFile().lastModified()) * 31 + jar.length();
      HexFormat hex = HexFormat.of();
      return hex.toHexDigits(sum) + hex.toHexDigits(rest);
    }
  }

  private static byte[] directory(RandomAccessFile jar) throws IOException {
    long size = jar.length();
    byte[] tail = new byte[(int) Math.min(size, END_LENGTH + LONGEST_COMMENT)];
    jar.seek(size - tail.length);
    jar.readFully(tail);
    ByteBuffer end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = tail.length - END_LENGTH; at >= 0; at--) {
      if (end.getInt(at) == END_SIGNATURE) {
        long length = Integer.toUnsignedLong(end.getInt(at + LENGTH_AT));
        long start = Integer.toUnsignedLong(end.getInt(at + START_AT));
        if (start + length > size) {
          throw new EOFException("the jar's directory lies elsewhere, as in one beyond 4 GB");
        }
        byte[] directory = new byte[Math.toIntExact(length)];
        jar.seek(start);
        jar.readFully(directory);
        return directory;
      }
    }
    throw new EOFException("no end of the jar's directory");
  }
}
