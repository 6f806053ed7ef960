package dev.khata.application.documents;

import dev.khata.domain.documents.DocumentKey;
import dev.khata.domain.documents.DocumentUploads;
import dev.khata.domain.documents.UploadExpired;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pictures that belong to nothing, in memory. */
public final class InMemoryDocumentUploads implements DocumentUploads {
  private static final Instant AT_ONCE = Instant.EPOCH;

  private final Map<DocumentKey, Upload> rows = new LinkedHashMap<>();

  private record Upload(Instant due, boolean claimed) {}

  @Override
  public synchronized void intend(Set<DocumentKey> keys, Instant due) {
    keys.forEach(key -> rows.put(key, new Upload(due, false)));
  }

  @Override
  public synchronized List<DocumentKey> claim(Instant now, int limit) {
    List<DocumentKey> claimed =
        rows.entrySet().stream()
            .filter(row -> !row.getValue().due().isAfter(now))
            .map(Map.Entry::getKey)
            .limit(limit)
            .toList();
    claimed.forEach(key -> rows.computeIfPresent(key, (k, row) -> new Upload(row.due(), true)));
    return claimed;
  }

  @Override
  public synchronized void forget(Set<DocumentKey> keys) {
    keys.forEach(key -> rows.computeIfPresent(key, (k, row) -> row.claimed() ? null : row));
  }

  @Override
  public void takeIn(DocumentKey key) {
    take(Set.of(key));
  }

  @Override
  public void giveUp(DocumentKey key) {
    giveUp(Set.of(key));
  }

  /** Takes pictures in: all of them or none. */
  public synchronized void take(Collection<DocumentKey> keys) {
    for (DocumentKey key : keys) {
      Upload upload = rows.get(key);
      if (upload == null || upload.claimed()) {
        throw new UploadExpired(key);
      }
    }
    rows.keySet().removeAll(keys);
  }

  /** Takes pictures back. */
  public synchronized void giveUp(Collection<DocumentKey> keys) {
    intend(Set.copyOf(keys), AT_ONCE);
  }

  /** Every picture that waits, whether it is due or not. */
  public synchronized Set<DocumentKey> waiting() {
    return Set.copyOf(rows.keySet());
  }
}
