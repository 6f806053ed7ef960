package dev.khata.application.kyc;

import dev.khata.domain.kyc.DocumentKey;
import dev.khata.domain.kyc.DocumentUploads;
import dev.khata.domain.kyc.UploadExpired;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pictures of no application, in memory. */
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

  /** Takes pictures into an application: all of them or none. */
  synchronized void take(Collection<DocumentKey> keys) {
    for (DocumentKey key : keys) {
      Upload upload = rows.get(key);
      if (upload == null || upload.claimed()) {
        throw new UploadExpired(key);
      }
    }
    rows.keySet().removeAll(keys);
  }

  /** Takes pictures back that an application held. */
  synchronized void giveUp(Collection<DocumentKey> keys) {
    intend(Set.copyOf(keys), AT_ONCE);
  }

  /** Every picture that waits, whether it is due or not. */
  synchronized Set<DocumentKey> waiting() {
    return Set.copyOf(rows.keySet());
  }
}
