package dev.khata.storage.pictures;

import dev.khata.domain.documents.PictureLimits;
import dev.khata.domain.documents.PictureRefusal;
import dev.khata.domain.documents.PictureRefusal.Kind;
import java.util.Optional;

/**
 * The header of a JPEG's picture.
 *
 * @param components their ids
 */
record JpegFrame(boolean progressive, int width, int height, byte[] components) {
  private static final int BASELINE = 0xc0;
  private static final int EXTENDED = 0xc1;
  private static final int PROGRESSIVE = 0xc2;
  private static final int FIXED = 6;
  private static final int COMPONENT = 3;

  /**
   * @param marker its second byte
   * @param body of the segment, without its length
   * @throws RefusedPicture when it is no picture that can be decoded within the limits
   */
  static JpegFrame read(int marker, byte[] body) throws RefusedPicture {
    if (marker != BASELINE && marker != EXTENDED && marker != PROGRESSIVE) {
      throw RefusedPicture.unsupported(Kind.CODING);
    }
    if (body.length < FIXED || body.length != FIXED + (body[5] & 0xff) * COMPONENT) {
      throw RefusedPicture.damaged();
    }
    byte[] components = new byte[body[5] & 0xff];
    for (int i = 0; i < components.length; i++) {
      components[i] = body[FIXED + i * COMPONENT];
    }
    int height = ((body[1] & 0xff) << 8) | (body[2] & 0xff);
    int width = ((body[3] & 0xff) << 8) | (body[4] & 0xff);
    check(body[0], width, height, components.length);
    return new JpegFrame(marker == PROGRESSIVE, width, height, components);
  }

  private static void check(int depth, int width, int height, int channels) throws RefusedPicture {
    Optional<PictureRefusal> tooLarge =
        PictureLimits.checkHeader(width, height, channels * Byte.SIZE);
    if (tooLarge.isPresent()) {
      throw new RefusedPicture(tooLarge.get());
    }
    if (depth != Byte.SIZE) {
      throw RefusedPicture.unsupported(Kind.DEPTH);
    }
    if (channels != 1 && channels != 3 && channels != 4) {
      throw RefusedPicture.unsupported(Kind.COLOURS);
    }
    if (width == 0 || height == 0) {
      throw RefusedPicture.damaged();
    }
  }
}
