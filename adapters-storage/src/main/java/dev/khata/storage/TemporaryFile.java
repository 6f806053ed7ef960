package dev.khata.storage;

import dev.khata.domain.kernel.Unavailable;
import dev.khata.domain.reporting.backup.BackupFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file without a name where the system can do that, so that not even a crash leaves it behind.
 */
record TemporaryFile(FileChannel file) implements BackupFiles.Draft {

  /**
   * @throws Unavailable when there is no room for it
   */
  static TemporaryFile make() {
    try {
      Path name = Files.createTempFile("khata-backup-", "");
      return new TemporaryFile(
          FileChannel.open(
              name,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE));
    } catch (IOException e) {
      throw new Unavailable("a temporary file can't be made", e);
    }
  }

  /** The file outlives the stream. */
  @Override
  public OutputStream out() {
    OutputStream all = Channels.newOutputStream(file);
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        all.write(one);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        all.write(bytes, from, length);
      }
    };
  }

  @Override
  public InputStream open() {
    return new Content(file);
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new IllegalStateException("can't give up a temporary file", e);
    }
  }

  /** Has a position of its own, so that the file can be read more than once. */
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
  }
}
