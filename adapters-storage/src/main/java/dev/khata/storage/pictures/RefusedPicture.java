package dev.khata.storage.pictures;

import dev.khata.domain.documents.PictureRefusal;
import dev.khata.domain.documents.PictureRefusal.Damaged;
import dev.khata.domain.documents.PictureRefusal.Kind;
import dev.khata.domain.documents.PictureRefusal.UnsupportedKind;

/** Carries a refusal out of the depth of a parser or decoder. */
final class RefusedPicture extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient PictureRefusal reason;

  RefusedPicture(PictureRefusal reason) {
    super(reason.toString(), null, false, false);
    this.reason = reason;
  }

  static RefusedPicture damaged() {
    return new RefusedPicture(new Damaged());
  }

  static RefusedPicture unsupported(Kind kind) {
    return new RefusedPicture(new UnsupportedKind(kind));
  }

  PictureRefusal reason() {
    return reason;
  }
}
