package dev.khata.storage;

import dev.khata.domain.kernel.Unavailable;
import dev.khata.domain.reporting.backup.BackupFiles;
import dev.khata.storage.files.UnnamedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;

/** A backup while it is made. */
record TemporaryFile(UnnamedFile file) implements BackupFiles.Draft {

  /**
   * @throws Unavailable when there is no room for it
   */
  static TemporaryFile make() {
    try {
      return new TemporaryFile(UnnamedFile.make("khata-backup-"));
    } catch (IOException e) {
      throw new Unavailable("a temporary file can't be made", e);
    }
  }

  /** The file outlives the stream. */
  @Override
  public OutputStream out() {
    OutputStream all = Channels.newOutputStream(file.channel());
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
    return file.open();
  }

  @Override
  public long size() throws IOException {
    return file.channel().size();
  }

  @Override
  public void close() {
    file.close();
  }
}
