package dev.khata.domain.kyc;

import dev.khata.domain.documents.DocumentKey;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A picture that belongs to an application. */
public record Document(
    UUID id, DocumentType type, DocumentStatus status, Place place, Instant createdAt) {
  private static final int RANDOM_FROM = 24;

  /** Where the picture is. */
  public sealed interface Place {}

  /**
   * In the vault.
   *
   * @param size in bytes
   */
  public record Stored(DocumentKey key, long size) implements Place {}

  /** With somebody else, who alone knows whether it is still there. */
  public record Linked(DocumentLink link) implements Place {}

  public Document in(DocumentStatus newStatus) {
    return new Document(id, type, newStatus, place, createdAt);
  }

  /** Under which it lies in the vault, if it does. */
  public Optional<DocumentKey> key() {
    return place instanceof Stored stored ? Optional.of(stored.key()) : Optional.empty();
  }

  public Optional<DocumentLink> link() {
    return place instanceof Linked linked ? Optional.of(linked.link()) : Optional.empty();
  }

  /**
   * What others see as its name: the type, something random, and the ending of the format where
   * that is known; never what the applicant called it.
   */
  public String fileName() {
    return type.name().toLowerCase(Locale.ROOT)
        + "_"
        + id.toString().substring(RANDOM_FROM)
        + key().map(key -> key.text().substring(key.text().lastIndexOf('.'))).orElse("");
  }
}
