package dev.khata.application.documents;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.khata.domain.documents.CleanPicture;
import dev.khata.domain.documents.DocumentFolder;
import dev.khata.domain.documents.DocumentKey;
import dev.khata.domain.documents.DocumentUploads;
import dev.khata.domain.documents.DocumentVault;
import dev.khata.domain.documents.StoredPicture;
import dev.khata.domain.kernel.Ids;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Stores clean pictures: records that they are about to be stored, then stores them. They belong to
 * nobody until somebody takes them in; those that nobody takes in are purged. Must not be called
 * inside a transaction.
 */
public final class StoreCleanPictures {
  /** Longer than any request lasts. */
  private static final Duration WAITS = Duration.ofHours(1);

  private final DocumentUploads uploads;
  private final DocumentVault vault;
  private final InstantSource clock;
  private final Ids ids;

  @Inject
  public StoreCleanPictures(
      DocumentUploads uploads, DocumentVault vault, InstantSource clock, Ids ids) {
    this.uploads = uploads;
    this.vault = vault;
    this.clock = clock;
    this.ids = ids;
  }

  /** In the order in which they came. */
  public List<StoredPicture> handle(DocumentFolder folder, List<CleanPicture> pictures) {
    List<StoredPicture> stored = new ArrayList<>();
    for (CleanPicture picture : pictures) {
      DocumentKey key = DocumentKey.of(folder, ids.next(), picture.format().mediaType());
      stored.add(new StoredPicture(key, picture.size(), picture.sha256()));
    }
    uploads.intend(
        stored.stream().map(StoredPicture::key).collect(toUnmodifiableSet()),
        clock.instant().plus(WAITS));
    for (int i = 0; i < stored.size(); i++) {
      vault.put(stored.get(i).key(), stored.get(i).size(), pictures.get(i)::open);
    }
    return List.copyOf(stored);
  }
}
