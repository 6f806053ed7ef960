package dev.khata.domain.documents;

/**
 * Cleans the pictures that users send, such as photos of their papers.
 *
 * <p>The content decides what a file is. The picture is decoded within {@link PictureLimits},
 * turned as its orientation says, brought to sRGB on white, and encoded anew, so that neither
 * metadata nor anything behind its end is left.
 */
public interface Pictures {

  /**
   * Takes seconds of a core and much memory, so it is never called within a transaction. One
   * picture is decoded at a time, and a bounded number of callers waits for a bounded time.
   *
   * @throws dev.khata.domain.kernel.Overloaded when the turn doesn't come
   * @throws dev.khata.domain.kernel.Unavailable when the file can't be read, or there is no room
   *     for the clean one
   */
  Result clean(PictureFile file);

  /** What came of cleaning. */
  sealed interface Result {

    /** Whoever gets it closes it. */
    record Cleaned(CleanPicture picture) implements Result {}

    record Refused(PictureRefusal reason) implements Result {}
  }
}
