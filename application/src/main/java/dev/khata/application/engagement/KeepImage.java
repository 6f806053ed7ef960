package dev.khata.application.engagement;

import dev.khata.application.documents.StoreCleanPictures;
import dev.khata.domain.documents.CleanPicture;
import dev.khata.domain.documents.DocumentFolder;
import dev.khata.domain.documents.PictureFile;
import dev.khata.domain.documents.PictureRefusal;
import dev.khata.domain.documents.Pictures;
import dev.khata.domain.documents.StoredPicture;
import dev.khata.domain.engagement.ContentRefusal;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Cleans and stores the picture that came with content, if one did. It belongs to nothing until the
 * content takes it in. Must not be called inside a transaction.
 */
public final class KeepImage {
  private final Pictures pictures;
  private final StoreCleanPictures storeCleanPictures;

  @Inject
  public KeepImage(Pictures pictures, StoreCleanPictures storeCleanPictures) {
    this.pictures = pictures;
    this.storeCleanPictures = storeCleanPictures;
  }

  sealed interface Result {}

  /** Empty when none came. */
  record Kept(Optional<StoredPicture> image) implements Result {}

  /** Nothing was stored. */
  record Refused(ContentRefusal reason) implements Result {}

  Result handle(Optional<PictureFile> file) {
    return file.map(this::keep).orElseGet(() -> new Kept(Optional.empty()));
  }

  private Result keep(PictureFile file) {
    return switch (pictures.clean(file)) {
      case Pictures.Result.Cleaned(CleanPicture picture) -> store(picture);
      case Pictures.Result.Refused(PictureRefusal reason) ->
          new Refused(new ContentRefusal.BadImage(reason));
    };
  }

  private Result store(CleanPicture picture) {
    try (picture) {
      List<StoredPicture> stored =
          storeCleanPictures.handle(DocumentFolder.CONTENT, List.of(picture));
      return new Kept(Optional.of(stored.getFirst()));
    }
  }
}
