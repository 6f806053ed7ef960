package dev.khata.application.documents;

import dev.khata.domain.documents.DocumentKey;
import dev.khata.domain.documents.DocumentVault;
import dev.khata.domain.documents.VaultUnavailable;
import dev.khata.domain.kernel.Unavailable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** One document on its way from one vault to another. */
record Moving(DocumentVault from, DocumentVault to, DocumentKey key) {

  /** What became of it. */
  sealed interface Outcome {
    record Moved(long bytes) implements Outcome {}

    /** Somebody has deleted it meanwhile. */
    record Gone() implements Outcome {}

    /** It is where it was, and not where it should be. */
    record Failed(String reason) implements Outcome {}
  }

  /** What a document is known by. */
  private record Digest(long size, String sha256) {}

  /**
   * @throws Unavailable when the vault fails that it goes to
   */
  Outcome move() {
    Optional<Digest> original;
    try {
      original = digest(from);
    } catch (VaultUnavailable | IOException e) {
      return new Outcome.Failed("it can't be read: " + e.getMessage());
    }
    if (original.isEmpty()) {
      return new Outcome.Gone();
    }
    try {
      to.put(key, original.get().size(), this::content);
    } catch (VaultUnavailable outage) {
      throw outage;
    } catch (Unavailable | IllegalArgumentException e) {
      return isGone() ? new Outcome.Gone() : new Outcome.Failed("it can't be read again");
    }
    return verified(original.get());
  }

  private InputStream content() throws IOException {
    return from.open(key).orElseThrow(() -> new NoSuchFileException(key.text())).bytes();
  }

  private Outcome verified(Digest original) {
    try {
      if (!digest(to).equals(Optional.of(original))) {
        to.delete(key);
        return new Outcome.Failed("its copy had other bytes, and was deleted");
      }
    } catch (IOException e) {
      throw new Unavailable("the copy of " + key + " can't be read", e);
    }
    // Who deletes a document deletes it in the old vault first: then its copy must not outlive it.
    if (isGone()) {
      to.delete(key);
      return new Outcome.Gone();
    }
    from.delete(key);
    return new Outcome.Moved(original.size());
  }

  private boolean isGone() {
    Optional<DocumentVault.Stored> there = from.open(key);
    try {
      if (there.isPresent()) {
        there.get().close();
      }
    } catch (IOException e) {
      throw new Unavailable("what was looked for can't be let go", e);
    }
    return there.isEmpty();
  }

  private Optional<Digest> digest(DocumentVault vault) throws IOException {
    Optional<DocumentVault.Stored> stored = vault.open(key);
    if (stored.isEmpty()) {
      return Optional.empty();
    }
    MessageDigest sha256 = sha256();
    try (var bytes = new DigestInputStream(stored.get().bytes(), sha256)) {
      long size = bytes.transferTo(OutputStream.nullOutputStream());
      return Optional.of(new Digest(size, HexFormat.of().formatHex(sha256.digest())));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
