package dev.khata.application.identity;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordHash;
import dev.khata.domain.identity.PasswordHasher;
import dev.khata.domain.identity.PasswordMatch;
import dev.khata.domain.kernel.Overloaded;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Salted SHA-256: quick, so that tests are, and for tests only. Counts the slow calls that the real
 * one would make, and refuses to be called inside a transaction.
 */
public final class PlainPasswordHasher implements PasswordHasher {
  private static final String NOW = "$plain$v=2$";
  private static final String BEFORE = "$plain$v=1$";

  private final FakeTransactions transactions;
  private int hashed;
  private int matched;
  private int burned;
  private boolean overloaded;

  public PlainPasswordHasher(FakeTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public synchronized PasswordHash hash(Password password) {
    admit();
    hashed++;
    return hash(password.canonical(), NOW, hashed);
  }

  @Override
  public synchronized PasswordMatch match(Password password, PasswordHash hash) {
    admit();
    matched++;
    String[] parts = hash.phc().split("\\$");
    String prefix = "$" + parts[1] + "$" + parts[2] + "$";
    int salt = Integer.parseInt(parts[3]);
    for (Password spelling : password.spellings()) {
      if (hash(spelling, prefix, salt).equals(hash)) {
        return prefix.equals(NOW) && spelling.equals(password.canonical())
            ? PasswordMatch.MATCHES
            : PasswordMatch.MATCHES_OUTDATED;
      }
    }
    return PasswordMatch.NONE;
  }

  @Override
  public synchronized void burn(Password password) {
    admit();
    burned++;
  }

  /** A hash as it would have been made of the text as it is, with the parameters of now. */
  public synchronized PasswordHash hashAsTyped(Password password) {
    return hash(password, NOW, 0);
  }

  /** A hash as it would have been made with the parameters of former days. */
  public synchronized PasswordHash outdatedHash(Password password) {
    return hash(password, BEFORE, 0);
  }

  /** From now on the queue is full, or has room again. */
  public synchronized void overload(boolean full) {
    overloaded = full;
  }

  /** Passwords that were hashed to be kept. */
  public synchronized int hashed() {
    return hashed;
  }

  /** Passwords that were compared with a hash. */
  public synchronized int matched() {
    return matched;
  }

  /** Passwords that were compared with nothing. */
  public synchronized int burned() {
    return burned;
  }

  private void admit() {
    transactions.mustNotBeOpenFor("hashing a password");
    if (overloaded) {
      throw new Overloaded("told to be overloaded", Duration.ofSeconds(1));
    }
  }

  private static PasswordHash hash(Password password, String prefix, int salt) {
    String salted = salt + "$" + password.reveal();
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(salted.getBytes(StandardCharsets.UTF_8));
      return new PasswordHash(prefix + salt + "$" + HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
