package dev.khata.storage;

import dev.khata.domain.documents.DocumentVault;
import dev.khata.domain.kernel.Unavailable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Content of a size that is known, to be read as often as a store needs. It fails by itself when it
 * can't be read or is of another size, and remembers that, since a library in between may wrap what
 * it is thrown.
 */
final class Upload {
  private final long size;
  private final DocumentVault.Content content;
  private Optional<RuntimeException> failure = Optional.empty();

  Upload(long size, DocumentVault.Content content) {
    this.size = size;
    this.content = content;
  }

  long size() {
    return size;
  }

  /** So many bytes of it from there on, which are read as often as a store needs, too. */
  Upload part(long from, long length) {
    return new Upload(
        length,
        () -> {
          InputStream in = content.open();
          in.skipNBytes(from);
          return new Part(in, length);
        });
  }

  /** Why the content, and not the store, is at fault. */
  Optional<RuntimeException> failure() {
    return failure;
  }

  /** Bytes that end after exactly {@link #size}, or throw a {@link #failure}. */
  InputStream open() {
    try {
      return new Exact(content.open());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private RuntimeException unreadable(IOException cause) {
    return failed(new Unavailable("what is to be stored can't be read", cause));
  }

  private RuntimeException failed(RuntimeException why) {
    failure = Optional.of(why);
    return why;
  }

  private static final class Part extends InputStream {
    private final InputStream in;
    private long left;

    private Part(InputStream in, long length) {
      this.in = in;
      this.left = length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (left == 0 && length > 0) {
        return -1;
      }
      int read = in.read(into, from, (int) Math.min(length, left));
      left -= Math.max(read, 0);
      return read;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  private final class Exact extends InputStream {
    private final InputStream in;
    private long left = size;

    private Exact(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      if (length == 0) {
        return 0;
      }
      try {
        int read = left == 0 ? in.read() : in.read(into, from, (int) Math.min(length, left));
        if ((read < 0) != (left == 0)) {
          throw failed(new IllegalArgumentException("content that is not of " + size + " bytes"));
        }
        left -= Math.max(read, 0);
        // A reader that knows the size asks no further, so that what is too much is looked for now.
        if (left == 0 && read > 0) {
          read(new byte[1], 0, 1);
        }
        return read;
      } catch (IOException e) {
        throw unreadable(e);
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
