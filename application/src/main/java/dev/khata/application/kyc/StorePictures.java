package dev.khata.application.kyc;

import dev.khata.application.documents.StoreCleanPictures;
import dev.khata.domain.documents.CleanPicture;
import dev.khata.domain.documents.DocumentFolder;
import dev.khata.domain.documents.PictureFile;
import dev.khata.domain.documents.PictureRefusal;
import dev.khata.domain.documents.Pictures;
import dev.khata.domain.documents.StoredPicture;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kyc.Document;
import dev.khata.domain.kyc.DocumentStatus;
import dev.khata.domain.kyc.DocumentType;
import dev.khata.domain.kyc.KycRefusal;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes documents of pictures that came in: cleans them all, and stores them. They belong to nobody
 * until an application takes them in; those that none takes in are purged. Must not be called
 * inside a transaction.
 */
public final class StorePictures {
  private final Pictures pictures;
  private final StoreCleanPictures storeCleanPictures;
  private final InstantSource clock;
  private final Ids ids;

  @Inject
  StorePictures(
      Pictures pictures, StoreCleanPictures storeCleanPictures, InstantSource clock, Ids ids) {
    this.pictures = pictures;
    this.storeCleanPictures = storeCleanPictures;
    this.clock = clock;
    this.ids = ids;
  }

  sealed interface Result {}

  record Stored(List<Document> documents) implements Result {}

  /** Nothing was stored. */
  record Refused(KycRefusal.BadPictures reason) implements Result {}

  Result handle(Map<DocumentType, PictureFile> files) {
    Map<DocumentType, PictureRefusal> refused = new EnumMap<>(DocumentType.class);
    SortedMap<DocumentType, CleanPicture> clean = new TreeMap<>();
    try {
      new TreeMap<>(files)
          .forEach(
              (type, file) -> {
                switch (pictures.clean(file)) {
                  case Pictures.Result.Cleaned(CleanPicture picture) -> clean.put(type, picture);
                  case Pictures.Result.Refused(PictureRefusal reason) -> refused.put(type, reason);
                }
              });
      return refused.isEmpty()
          ? new Stored(store(clean))
          : new Refused(new KycRefusal.BadPictures(refused));
    } finally {
      clean.values().forEach(CleanPicture::close);
    }
  }

  private List<Document> store(SortedMap<DocumentType, CleanPicture> clean) {
    Instant now = clock.instant();
    Iterator<StoredPicture> stored =
        storeCleanPictures.handle(DocumentFolder.KYC, List.copyOf(clean.values())).iterator();
    return clean.keySet().stream().map(type -> document(type, stored.next(), now)).toList();
  }

  private Document document(DocumentType type, StoredPicture picture, Instant now) {
    return new Document(
        ids.next(), type, DocumentStatus.PENDING, picture.key(), picture.size(), now);
  }
}
