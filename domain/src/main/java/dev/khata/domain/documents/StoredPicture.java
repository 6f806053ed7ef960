package dev.khata.domain.documents;

/**
 * A clean picture in the vault.
 *
 * @param size in bytes
 * @param sha256 of the content, in lower-case hexadecimal digits
 */
public record StoredPicture(DocumentKey key, long size, String sha256) {
  private static final String HASH = "[0-9a-f]{64}";

  public StoredPicture {
    if (size <= 0) {
      throw new IllegalArgumentException("a picture of " + size + " bytes");
    }
    if (!sha256.matches(HASH)) {
      throw new IllegalArgumentException("not a SHA-256: " + sha256.length() + " characters");
    }
  }
}
