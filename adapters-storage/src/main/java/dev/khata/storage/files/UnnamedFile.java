package dev.khata.storage.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * A temporary file that loses its name as soon as it is open, where the system can do that, so that
 * not even a crash leaves it behind.
 */
public record UnnamedFile(FileChannel channel) {

  /**
   * @param prefix of the name that it may have for a moment
   * @throws IOException when there is no room for it
   */
  public static UnnamedFile make(String prefix) throws IOException {
    return new UnnamedFile(
        FileChannel.open(
            Files.createTempFile(prefix, ""),
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE));
  }

  /** From its beginning, with a position of its own: others may read it meanwhile. */
  public InputStream open() {
    return new Content(channel);
  }

  /** Gives it up, with all that is in it. */
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new IllegalStateException("can't give up a temporary file", e);
    }
  }

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
    public int read(byte[] into, int from, int length) throws IOException {
      int read = file.read(ByteBuffer.wrap(into, from, length), position);
      position += Math.max(0, read);
      return read;
    }

    /** Reads nothing that is skipped. */
    @Override
    public long skip(long bytes) throws IOException {
      long skipped = Math.clamp(file.size() - position, 0, Math.max(0, bytes));
      position += skipped;
      return skipped;
    }
  }
}
