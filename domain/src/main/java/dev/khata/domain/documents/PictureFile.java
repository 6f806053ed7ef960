package dev.khata.domain.documents;

import java.io.InputStream;
import java.util.function.Supplier;

/**
 * A file that somebody sent as a picture; nobody has looked inside.
 *
 * @param size in bytes
 * @param content from its beginning, as often as it is asked for; whoever asks closes it
 */
public record PictureFile(long size, Supplier<InputStream> content) {
  public PictureFile {
    if (size < 0) {
      throw new IllegalArgumentException("negative size: " + size);
    }
  }
}
