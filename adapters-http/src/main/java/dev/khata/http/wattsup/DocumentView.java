package dev.khata.http.wattsup;

import dev.khata.domain.kyc.Document;
import dev.khata.domain.kyc.DocumentLink;
import dev.khata.domain.kyc.DocumentStatus;
import dev.khata.domain.kyc.DocumentType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A document of an application.
 *
 * @param url where the applicant keeps the picture; null of one that was sent
 */
public record DocumentView(
    UUID id,
    DocumentType type,
    DocumentStatus status,
    String fileName,
    Optional<String> url,
    Instant createdAt) {
  static final DocumentView EXAMPLE =
      new DocumentView(
          UUID.fromString("550e8400-e29b-41d4-a716-446655440001"),
          DocumentType.CNIC_FRONT,
          DocumentStatus.PENDING,
          "cnic_front_446655440001.jpg",
          Optional.empty(),
          Instant.parse("2025-01-01T00:00:00.000Z"));

  static DocumentView of(Document document) {
    return new DocumentView(
        document.id(),
        document.type(),
        document.status(),
        document.fileName(),
        document.link().map(DocumentLink::url),
        document.createdAt());
  }
}
