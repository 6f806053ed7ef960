package dev.khata.storage.pictures;

import dev.khata.domain.documents.CleanPicture;
import dev.khata.domain.documents.PictureFormat;
import dev.khata.domain.kernel.Unavailable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A clean picture in a temporary file that loses its name as soon as it is open, where the system
 * can do that, so that not even a crash leaves it behind.
 */
record TemporaryPicture(
    PictureFormat format, int width, int height, long size, String sha256, FileChannel file)
    implements CleanPicture {

  /**
   * @throws Unavailable when there is no room for it
   */
  static TemporaryPicture keep(Encoder.Encoded picture, int width, int height) {
    MessageDigest digest = sha256Digest();
    FileChannel file = null;
    try {
      file = temporaryFile();
      OutputStream out = new DigestOutputStream(Channels.newOutputStream(file), digest);
      picture.content().writeTo(out);
      return new TemporaryPicture(
          picture.format(),
          width,
          height,
          picture.content().size(),
          HexFormat.of().formatHex(digest.digest()),
          file);
    } catch (IOException e) {
      if (file != null) {
        giveUp(file);
      }
      throw new Unavailable("a temporary file can't be written", e);
    }
  }

  private static FileChannel temporaryFile() throws IOException {
    Path name = Files.createTempFile("khata-picture-", "");
    return FileChannel.open(
        name,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public InputStream open() {
    if (!file.isOpen()) {
      throw new IllegalStateException("the picture is gone");
    }
    return new Content(file);
  }

  @Override
  public void close() {
    giveUp(file);
  }

  private static void giveUp(FileChannel file) {
    try {
      file.close();
    } catch (IOException e) {
      throw new IllegalStateException("can't give up a temporary file", e);
    }
  }

  /** Has a position of its own, so that others may read the same file meanwhile. */
  private static final class Content extends InputStream {
    private final FileChannel file;
    private long position;

    Content(FileChannel file) {
      this.file = file;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] out, int offset, int length) throws IOException {
      int read = file.read(ByteBuffer.wrap(out, offset, length), position);
      position += Math.max(0, read);
      return read;
    }
  }
}
