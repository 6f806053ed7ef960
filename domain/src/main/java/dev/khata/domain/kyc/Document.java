package dev.khata.domain.kyc;

import dev.khata.domain.documents.DocumentKey;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A picture that belongs to an application.
 *
 * @param key under which it lies in the vault
 * @param size in bytes
 */
public record Document(
    UUID id,
    DocumentType type,
    DocumentStatus status,
    DocumentKey key,
    long size,
    Instant createdAt) {
  private static final int RANDOM_FROM = 24;

  public Document in(DocumentStatus newStatus) {
    return new Document(id, type, newStatus, key, size, createdAt);
  }

  /**
   * What others see as its name: the type, something random, and the ending of the format; never
   * what the applicant called it.
   */
  public String fileName() {
    return type.name().toLowerCase(Locale.ROOT)
        + "_"
        + id.toString().substring(RANDOM_FROM)
        + key.text().substring(key.text().lastIndexOf('.'));
  }
}
