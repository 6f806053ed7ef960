package dev.khata.storage;

import dev.khata.domain.documents.DocumentFolder;
import dev.khata.domain.documents.DocumentKey;
import dev.khata.domain.documents.DocumentVault;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Documents in a store, under their keys. */
final class StoredDocuments implements DocumentVault {
  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private final Store store;

  StoredDocuments(Store store) {
    this.store = store;
  }

  @Override
  public void put(DocumentKey key, long size, Content content) {
    store.put(key.text(), key.mediaType(), new Upload(size, content));
  }

  @Override
  public Optional<Stored> open(DocumentKey key) {
    return store
        .open(key.text())
        .map(found -> new Stored(key.mediaType(), found.size(), found.bytes()));
  }

  @Override
  public Optional<URI> link(DocumentKey key, String fileName) {
    if (!FILE_NAME.matcher(fileName).matches()) {
      throw new IllegalArgumentException("not a name of ours for a file");
    }
    return store.link(key.text(), key.mediaType(), fileName);
  }

  @Override
  public void delete(DocumentKey key) {
    store.delete(key.text());
  }

  /** What somebody else has put into the folder is passed over. */
  @Override
  public List<DocumentKey> list(Optional<DocumentKey> after, int limit) {
    List<DocumentKey> keys = new ArrayList<>();
    String last = after.map(DocumentKey::text).orElse("");
    for (DocumentFolder folder : DocumentFolder.values()) {
      list(folder.prefix(), last, limit, keys);
    }
    return keys;
  }

  private void list(String folder, String after, int limit, List<DocumentKey> keys) {
    String last = after;
    while (keys.size() < limit) {
      int wanted = limit - keys.size();
      List<String> names = store.list(folder, last, wanted);
      names.stream().map(DocumentKey::parse).flatMap(Optional::stream).forEach(keys::add);
      if (names.size() < wanted) {
        break;
      }
      last = names.getLast();
    }
  }
}
