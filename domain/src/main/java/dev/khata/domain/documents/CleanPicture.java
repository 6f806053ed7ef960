package dev.khata.domain.documents;

import java.io.InputStream;

/**
 * A picture that was drawn anew from what somebody sent: nothing is in it but its pixels, upright,
 * in sRGB and without transparency. It lies in a temporary file that is gone once this is closed,
 * and at the latest with the process.
 */
public interface CleanPicture extends AutoCloseable {

  PictureFormat format();

  /** In pixels, as the picture is to be looked at. */
  int width();

  /** In pixels, as the picture is to be looked at. */
  int height();

  /** In bytes; at most {@link PictureLimits#MAX_BYTES}. */
  long size();

  /** SHA-256 of the content, in lower-case hexadecimal digits. */
  String sha256();

  /**
   * The content from its beginning, as often as it is asked for, also side by side.
   *
   * @throws IllegalStateException after closing
   */
  InputStream open();

  /** Deletes it; a second time does nothing. */
  @Override
  void close();
}
