package dev.khata.application.kyc;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kyc.CleanPicture;
import dev.khata.domain.kyc.Document;
import dev.khata.domain.kyc.DocumentKey;
import dev.khata.domain.kyc.DocumentStatus;
import dev.khata.domain.kyc.DocumentType;
import dev.khata.domain.kyc.DocumentUploads;
import dev.khata.domain.kyc.DocumentVault;
import dev.khata.domain.kyc.KycRefusal;
import dev.khata.domain.kyc.PictureFile;
import dev.khata.domain.kyc.PictureRefusal;
import dev.khata.domain.kyc.Pictures;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes documents of pictures that came in: cleans them all, records that they are about to be
 * stored, and stores them. They belong to nobody until an application takes them in; those that
 * none takes in are purged. Must not be called inside a transaction.
 */
public final class StorePictures {
  /** Longer than any request lasts. */
  private static final Duration WAITS = Duration.ofHours(1);

  private final Pictures pictures;
  private final DocumentUploads uploads;
  private final DocumentVault vault;
  private final InstantSource clock;
  private final Ids ids;

  @Inject
  StorePictures(
      Pictures pictures,
      DocumentUploads uploads,
      DocumentVault vault,
      InstantSource clock,
      Ids ids) {
    this.pictures = pictures;
    this.uploads = uploads;
    this.vault = vault;
    this.clock = clock;
    this.ids = ids;
  }

  sealed interface Result {}

  record Stored(List<Document> documents) implements Result {}

  /** Nothing was stored. */
  record Refused(KycRefusal.BadPictures reason) implements Result {}

  /** A document, and what is to be stored for it. */
  private record Ready(Document document, CleanPicture picture) {}

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
    List<Ready> ready = new ArrayList<>();
    clean.forEach((type, picture) -> ready.add(new Ready(document(type, picture, now), picture)));
    List<Document> documents = ready.stream().map(Ready::document).toList();
    uploads.intend(
        documents.stream().map(Document::key).collect(toUnmodifiableSet()), now.plus(WAITS));
    for (Ready one : ready) {
      vault.put(one.document().key(), one.document().size(), one.picture()::open);
    }
    return documents;
  }

  private Document document(DocumentType type, CleanPicture picture, Instant now) {
    DocumentKey key = DocumentKey.of(ids.next(), picture.format().mediaType());
    return new Document(ids.next(), type, DocumentStatus.PENDING, key, picture.size(), now);
  }
}
