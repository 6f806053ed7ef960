package dev.khata.storage;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Named bytes, of which the ports are made. Names have folders, as {@code kyc/3f/0199.jpg} has, and
 * are ours. What a vendor can't do is a {@link dev.khata.domain.documents.VaultUnavailable}.
 */
interface Store extends AutoCloseable {

  /** Stores all of it or nothing, in place of what was there. */
  void put(String name, String mediaType, Upload upload);

  /** Stores it unless there is something of that name; false when there is, which stays. */
  boolean create(String name, String mediaType, byte[] bytes);

  Optional<Found> open(String name);

  /** An address to fetch it from; empty when the store has none. */
  Optional<URI> link(String name, String mediaType, String fileName);

  /** Tells an operator where it lies, or would; nothing is fetched by it. */
  URI url(String name);

  /** Deletes it, whether it is there or not. */
  void delete(String name);

  /** Names in a folder, that ends with a slash, in order; at most {@code limit}. */
  List<String> list(String folder, String after, int limit);

  /** Does nothing but fail when the store would, within two seconds. */
  void probe();

  @Override
  void close();
}
