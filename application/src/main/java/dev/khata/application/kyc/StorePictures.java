package dev.khata.application.kyc;

import dev.khata.application.documents.StoreCleanPictures;
import dev.khata.domain.documents.CleanPicture;
import dev.khata.domain.documents.DocumentFolder;
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
import java.util.stream.Stream;

/**
 * Makes documents of what came in: cleans all pictures, and stores them; links are not followed.
 * They belong to nobody until an application takes them in; those that none takes in are purged.
 * Must not be called inside a transaction.
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

  Result handle(HandedIn sent) {
    Map<DocumentType, PictureRefusal> refused = new EnumMap<>(DocumentType.class);
    SortedMap<DocumentType, CleanPicture> clean = new TreeMap<>();
    try {
      new TreeMap<>(sent.pictures())
          .forEach(
              (type, file) -> {
                switch (pictures.clean(file)) {
                  case Pictures.Result.Cleaned(CleanPicture picture) -> clean.put(type, picture);
                  case Pictures.Result.Refused(PictureRefusal reason) -> refused.put(type, reason);
                }
              });
      return refused.isEmpty()
          ? new Stored(Stream.concat(store(clean), linked(sent)).toList())
          : new Refused(new KycRefusal.BadPictures(refused));
    } finally {
      clean.values().forEach(CleanPicture::close);
    }
  }

  private Stream<Document> store(SortedMap<DocumentType, CleanPicture> clean) {
    Instant now = clock.instant();
    Iterator<StoredPicture> stored =
        storeCleanPictures.handle(DocumentFolder.KYC, List.copyOf(clean.values())).iterator();
    return clean.keySet().stream().map(type -> document(type, stored(stored.next()), now));
  }

  private static Document.Place stored(StoredPicture picture) {
    return new Document.Stored(picture.key(), picture.size());
  }

  private Stream<Document> linked(HandedIn sent) {
    Instant now = clock.instant();
    return new TreeMap<>(sent.links())
        .entrySet().stream()
            .filter(link -> !sent.pictures().containsKey(link.getKey()))
            .map(link -> document(link.getKey(), new Document.Linked(link.getValue()), now));
  }

  private Document document(DocumentType type, Document.Place place, Instant now) {
    return new Document(ids.next(), type, DocumentStatus.PENDING, place, now);
  }
}
