package dev.khata.application.documents;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.documents.DocumentFolder;
import dev.khata.domain.documents.DocumentKey;
import dev.khata.domain.documents.DocumentVault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Documents of no person, and what is done with them. */
public final class SomeDocument {
  private SomeDocument() {}

  public static DocumentKey key() {
    return DocumentKey.of(DocumentFolder.KYC, Fresh.uuid(), "image/jpeg");
  }

  /** A key whose id begins with zeros, ends with {@code last} and sorts by it. */
  public static DocumentKey key(int last) {
    return DocumentKey.of(DocumentFolder.KYC, new UUID(0, last), "image/png");
  }

  /** Bytes that nothing can make shorter, the same for the same size. */
  public static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  public static void put(DocumentVault vault, DocumentKey key, byte[] bytes) {
    vault.put(key, bytes.length, () -> new ByteArrayInputStream(bytes));
  }

  /** What the vault holds under a key. */
  public static Optional<byte[]> read(DocumentVault vault, DocumentKey key) {
    return vault.open(key).map(SomeDocument::bytes);
  }

  private static byte[] bytes(DocumentVault.Stored stored) {
    try (stored) {
      return stored.bytes().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Content that breaks off with a failure after half of its bytes. */
  public static DocumentVault.Content breakingAt(int half) {
    return () ->
        new InputStream() {
          private int read;

          @Override
          public int read() throws IOException {
            if (read == half) {
              throw new IOException("the disk under the upload is gone");
            }
            read++;
            return 7;
          }
        };
  }
}
