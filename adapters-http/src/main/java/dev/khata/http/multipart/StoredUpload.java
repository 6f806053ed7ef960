package dev.khata.http.multipart;

import dev.khata.http.endpoint.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A file that came in a form, on disk. */
record StoredUpload(String name, String mediaType, long size, FileChannel file) implements Upload {

  @Override
  public InputStream open() {
    return new Content(file);
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
