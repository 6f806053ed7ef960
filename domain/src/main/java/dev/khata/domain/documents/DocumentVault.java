package dev.khata.domain.documents;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where documents are kept: local disk, or a bucket. Every method may take as long as a vendor
 * takes to fail, so none is called while a connection to the database is held; all of them throw
 * {@link VaultUnavailable} when the vendor fails, within a time limit of its own.
 *
 * <p>A key is given to one document and never to another, so that storing one again, after a
 * failure, replaces it by itself.
 */
public interface DocumentVault {
  /** How long a link is good for. */
  Duration LINK_LIFETIME = Duration.ofMinutes(5);

  /**
   * Stores a document: all of it or nothing, and when this returns it outlives a crash. Nobody sees
   * a part of it at any time. After a failure it may be there whole, though it was reported as not
   * stored; whoever gives up on it deletes it.
   *
   * @param size of the content, in bytes
   * @throws IllegalArgumentException when the content has another size; nothing is stored
   * @throws dev.khata.domain.kernel.Unavailable when the content can't be read; nothing is stored
   */
  void put(DocumentKey key, long size, Content content);

  /** What {@link #put} stored; empty when there is none. To be closed. */
  Optional<Stored> open(DocumentKey key);

  /**
   * An address from which anybody may fetch the document for {@link #LINK_LIFETIME}, to be kept
   * under that name. Empty when the vault has no addresses: then {@link #open} has the bytes. The
   * address of a document that isn't there is not found when it is asked.
   *
   * @param fileName of letters, digits, dots and dashes, which is made by Khata
   */
  Optional<URI> link(DocumentKey key, String fileName);

  /** Deletes a document, whether it is there or not. */
  void delete(DocumentKey key);

  /** The documents that come after that one in the order of their keys; at most {@code limit}. */
  List<DocumentKey> list(Optional<DocumentKey> after, int limit);

  /** Bytes that can be read more than once, as a vendor that failed is tried again. */
  @FunctionalInterface
  interface Content {
    InputStream open() throws IOException;
  }

  /**
   * A document that was found.
   *
   * @param size in bytes
   * @param bytes whose reading fails with an {@link IOException} when the vendor does
   */
  record Stored(String mediaType, long size, InputStream bytes) implements Closeable {
    @Override
    public void close() throws IOException {
      bytes.close();
    }
  }
}
