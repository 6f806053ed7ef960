package dev.khata.application.documents;

import dev.khata.domain.documents.DocumentKey;
import dev.khata.domain.documents.DocumentUploads;
import dev.khata.domain.documents.DocumentVault;
import dev.khata.domain.kernel.upkeep.Purgeable;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Deletes pictures from the vault that belong to nothing: what a failed upload left, what was
 * replaced, what belonged to a deleted account or to content that is gone. The vault works outside
 * of transactions: a picture is taken for deletion first, and forgotten when it is gone, so that
 * one left by a crash is taken again.
 */
public final class PurgeDocuments implements Purgeable {
  private static final int AT_ONCE = 100;

  private final DocumentUploads uploads;
  private final DocumentVault vault;

  @Inject
  public PurgeDocuments(DocumentUploads uploads, DocumentVault vault) {
    this.uploads = uploads;
    this.vault = vault;
  }

  @Override
  public SequencedMap<String, Integer> purge(Instant now) {
    int deleted = 0;
    List<DocumentKey> due = uploads.claim(now, AT_ONCE);
    while (!due.isEmpty()) {
      due.forEach(vault::delete);
      uploads.forget(Set.copyOf(due));
      deleted += due.size();
      due = uploads.claim(now, AT_ONCE);
    }
    SequencedMap<String, Integer> removed = new LinkedHashMap<>();
    removed.put("documents", deleted);
    return removed;
  }
}
