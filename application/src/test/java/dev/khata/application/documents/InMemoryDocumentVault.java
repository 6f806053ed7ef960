package dev.khata.application.documents;

import dev.khata.domain.documents.DocumentKey;
import dev.khata.domain.documents.DocumentVault;
import dev.khata.domain.documents.VaultUnavailable;
import dev.khata.domain.kernel.Unavailable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A vault without addresses, which can be told to fail. */
public final class InMemoryDocumentVault implements DocumentVault {
  private final TreeMap<String, byte[]> documents = new TreeMap<>();
  private int untilOutage = Integer.MAX_VALUE;

  /** From now on all but the next {@code calls} calls fail. */
  public synchronized void failAfter(int calls) {
    untilOutage = calls;
  }

  /** Works again. */
  public void recover() {
    failAfter(Integer.MAX_VALUE);
  }

  @Override
  public void put(DocumentKey key, long size, Content content) {
    byte[] bytes;
    try (InputStream in = content.open()) {
      bytes = in.readAllBytes();
    } catch (IOException e) {
      throw new Unavailable("the content can't be read", e);
    }
    if (bytes.length != size) {
      throw new IllegalArgumentException("not of " + size + " bytes");
    }
    store(key, bytes);
  }

  private synchronized void store(DocumentKey key, byte[] bytes) {
    called();
    documents.put(key.text(), bytes);
  }

  @Override
  public synchronized Optional<Stored> open(DocumentKey key) {
    called();
    return Optional.ofNullable(documents.get(key.text()))
        .map(bytes -> new Stored(key.mediaType(), bytes.length, new ByteArrayInputStream(bytes)));
  }

  @Override
  public Optional<URI> link(DocumentKey key, String fileName) {
    return Optional.empty();
  }

  @Override
  public synchronized void delete(DocumentKey key) {
    called();
    documents.remove(key.text());
  }

  @Override
  public synchronized List<DocumentKey> list(Optional<DocumentKey> after, int limit) {
    called();
    return documents.tailMap(after.map(DocumentKey::text).orElse(""), false).keySet().stream()
        .limit(limit)
        .map(DocumentKey::new)
        .toList();
  }

  private void called() {
    if (untilOutage == 0) {
      throw new VaultUnavailable("told to fail", new IOException("told to fail"));
    }
    untilOutage--;
  }
}
