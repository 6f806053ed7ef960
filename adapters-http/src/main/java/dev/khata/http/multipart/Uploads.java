package dev.khata.http.multipart;

import dev.khata.domain.kernel.Unavailable;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that came with one request. Each is a temporary file that loses its name as soon as it
 * is open, where the system can do that, so that not even a crash leaves it behind; closing this
 * gives its room back.
 */
public final class Uploads implements AutoCloseable {
  private static final int PIECE = 16 << 10;

  private final List<FileChannel> files = new ArrayList<>();

  /**
   * Keeps what is left of the content.
   *
   * @throws IOException when it can't be read
   * @throws FaultException when it is longer than {@code max}
   * @throws Unavailable when there is no room for it
   */
  Upload keep(PartHead head, InputStream content, long max) throws IOException {
    FileChannel file = file();
    byte[] piece = new byte[PIECE];
    long size = 0;
    for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
      size += read;
      if (size > max) {
        throw new FaultException(new Fault.BodyTooLarge());
      }
      write(file, ByteBuffer.wrap(piece, 0, read));
    }
    return new StoredUpload(
        FileNames.shown(head.fileName().orElse("")), head.mediaType(), size, file);
  }

  @Override
  public void close() {
    for (FileChannel file : files) {
      try {
        file.close();
      } catch (IOException e) {
        throw new IllegalStateException("can't give up a temporary file", e);
      }
    }
    files.clear();
  }

  private FileChannel file() {
    try {
      FileChannel file =
          FileChannel.open(
              Files.createTempFile("khata-upload-", ""),
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      files.add(file);
      return file;
    } catch (IOException e) {
      throw new Unavailable("no temporary file can be made", e);
    }
  }

  private static void write(FileChannel file, ByteBuffer piece) {
    try {
      while (piece.hasRemaining()) {
        file.write(piece);
      }
    } catch (IOException e) {
      throw new Unavailable("a temporary file can't be written", e);
    }
  }
}
