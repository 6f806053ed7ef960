package dev.khata.storage;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A store to which what an older one has is still being moved. New things go into the new store;
 * what is in the older one only is found there until it has been moved, at any moment of the move.
 */
final class FallbackStore implements Store {
  private final Store store;
  private final DiskStore older;

  FallbackStore(Store store, DiskStore older) {
    this.store = store;
    this.older = older;
  }

  @Override
  public void put(String name, String mediaType, Upload upload) {
    store.put(name, mediaType, upload);
  }

  @Override
  public boolean create(String name, String mediaType, byte[] bytes) {
    return !older.has(name) && store.create(name, mediaType, bytes);
  }

  /** Twice in the new one, as it may have been moved between the first two looks. */
  @Override
  public Optional<Found> open(String name) {
    return store.open(name).or(() -> older.open(name)).or(() -> store.open(name));
  }

  /** A link would lead nowhere while the bytes are in the older store. */
  @Override
  public Optional<URI> link(String name, String mediaType, String fileName) {
    return older.has(name) ? Optional.empty() : store.link(name, mediaType, fileName);
  }

  /** What was not moved yet lies there. */
  @Override
  public URI url(String name) {
    return older.has(name) ? older.url(name) : store.url(name);
  }

  /** First in the older one: then a move that is under way sees it go, and undoes its copy. */
  @Override
  public void delete(String name) {
    older.delete(name);
    store.delete(name);
  }

  @Override
  public List<String> list(String folder, String after, int limit) {
    TreeSet<String> names = new TreeSet<>(older.list(folder, after, limit));
    names.addAll(store.list(folder, after, limit));
    return names.stream().limit(limit).toList();
  }

  @Override
  public void probe() {
    store.probe();
  }

  @Override
  public void close() {
    store.close();
  }
}
