package dev.khata.http.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;

/**
 * Takes a ZIP as fastexcel 0.20.2 writes it and gives on the same files in one that readers of
 * streams take too. Behind each file fastexcel puts its sizes in 64 bits without announcing them;
 * who goes by the directory at the end never looks there, but who reads from the front (the JDK's
 * {@code ZipInputStream}, unzipper of npm and what stands on it) takes the second half of a size
 * for the next file, and fails.
 *
 * <p>Nothing is held but the piece at hand. What comes in is best not compressed yet.
 */
final class StreamableZip extends OutputStream {
  private static final int FILE_BEGINS = 0x04034b50;
  private static final int HEADER = 30;
  private static final int LENGTH_OF_NAME = 26;
  private static final int LENGTH_OF_EXTRA = 28;

  /** Signature, checksum, and two sizes of 64 bits. */
  private static final int TRAILER = 24;

  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** What the next byte belongs to. */
  private enum Part {
    HEADER,
    NAME,
    CONTENT,
    TRAILER,
    DIRECTORY
  }

  private final ZipOutputStream out;
  private final Inflater inflater = new Inflater(true);
  private final byte[] piece = new byte[8192];
  private ByteBuffer kept = room(HEADER);
  private Part part = Part.HEADER;
  private int nameLength;

  StreamableZip(OutputStream out) {
    this.out = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    int at = from;
    int end = from + length;
    while (at < end && part != Part.DIRECTORY) {
      at += part == Part.CONTENT ? inflate(bytes, at, end - at) : keep(bytes, at, end - at);
    }
  }

  /** How many of the bytes belonged to the content of the file. */
  private int inflate(byte[] bytes, int from, int length) throws IOException {
    inflater.setInput(bytes, from, length);
    try {
      while (!inflater.finished() && !inflater.needsInput()) {
        out.write(piece, 0, inflater.inflate(piece));
      }
    } catch (DataFormatException e) {
      throw new ZipException("the sheet's own ZIP can't be read: " + e.getMessage());
    }
    int taken = length - inflater.getRemaining();
    if (inflater.finished()) {
      out.closeEntry();
      inflater.reset();
      begin(Part.TRAILER, TRAILER);
    }
    return taken;
  }

  /** How many of the bytes belonged to the part that is read as a whole. */
  private int keep(byte[] bytes, int from, int length) throws IOException {
    int taken = Math.min(length, kept.remaining());
    kept.put(bytes, from, taken);
    if (!kept.hasRemaining()) {
      whole(kept.flip());
    }
    return taken;
  }

  private void whole(ByteBuffer read) throws IOException {
    switch (part) {
      case HEADER -> {
        if (read.getInt(0) == FILE_BEGINS) {
          nameLength = Short.toUnsignedInt(read.getShort(LENGTH_OF_NAME));
          begin(Part.NAME, nameLength + Short.toUnsignedInt(read.getShort(LENGTH_OF_EXTRA)));
        } else {
          part = Part.DIRECTORY;
        }
      }
      case NAME -> {
        ZipEntry entry =
            new ZipEntry(StandardCharsets.UTF_8.decode(read.limit(nameLength)).toString());
        entry.setTimeLocal(NO_TIME);
        out.putNextEntry(entry);
        part = Part.CONTENT;
      }
      case TRAILER -> begin(Part.HEADER, HEADER);
      case CONTENT, DIRECTORY -> throw new IllegalStateException("not read as a whole: " + part);
    }
  }

  private void begin(Part next, int length) {
    part = next;
    kept = room(length);
  }

  private static ByteBuffer room(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  /** Ends the ZIP, and leaves open what it is written to. */
  void finish() throws IOException {
    inflater.end();
    out.finish();
  }
}
