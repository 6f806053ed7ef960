package dev.khata.bootstrap.libraries;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import dev.khata.bootstrap.config.PasswordConfig;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordHash;
import dev.khata.domain.identity.PasswordHasher;
import dev.khata.domain.identity.PasswordMatch;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Function;

/**
 * Argon2id. A hash reads {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash} and is checked under the
 * parameters that it names, so that they can be changed at any time.
 *
 * <p>New passwords pass a turnstile before they stand in the queue, so that a flood of
 * registrations and resets takes at most half of the places and never keeps users from logging in.
 */
public final class Argon2Passwords implements PasswordHasher, AutoCloseable {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final String PREFIX = "$argon2id$v=19$";

  /** What the library wrote where the JVM's language was Turkish or Azerbaijani: a dotless i. */
  private static final String TURKISH_PREFIX = "$argon2\u0131d$v=19$";

  private final PasswordConfig config;
  private final SecureRandom random;
  private final HashingQueue queue;
  private final Turnstile newPasswords;
  private final PasswordHash nobodys;

  public Argon2Passwords(PasswordConfig config, SecureRandom random) {
    this.config = config;
    this.random = random;
    this.queue = new HashingQueue(config.atOnce(), config.queueLength());
    this.newPasswords = new Turnstile(config.newAtOnce(), config.newQueueLength());
    this.nobodys = hashOfNobody(config, random);
  }

  /**
   * A hash in the usual form that no password has: its bytes are chance. To check it takes as long
   * as any other, and to make it no time, which every command would spend as it starts.
   */
  private static PasswordHash hashOfNobody(PasswordConfig config, SecureRandom random) {
    return new PasswordHash(
        String.format(
            Locale.ROOT,
            "%sm=%d,t=%d,p=%d$%s$%s",
            PREFIX,
            config.memoryKib(),
            config.passes(),
            config.lanes(),
            chance(random, SALT_BYTES),
            chance(random, HASH_BYTES)));
  }

  private static String chance(SecureRandom random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public PasswordHash hash(Password password) {
    return newPasswords.pass(() -> queue.run(() -> with(password.canonical(), this::hashNow)));
  }

  /** One place is taken for all spellings, of which most passwords have one. */
  @Override
  public PasswordMatch match(Password password, PasswordHash hash) {
    String phc = mended(hash.phc());
    Argon2Function function = parametersOf(phc);
    byte[] stored = phc.getBytes(StandardCharsets.US_ASCII);
    return queue.run(
        () ->
            password.spellings().stream()
                .filter(spelling -> with(spelling, bytes -> function.check(bytes, stored)))
                .findFirst()
                .map(
                    spelling ->
                        function.equals(current()) && spelling.equals(password.canonical())
                            ? PasswordMatch.MATCHES
                            : PasswordMatch.MATCHES_OUTDATED)
                .orElse(PasswordMatch.NONE));
  }

  @Override
  public void burn(Password password) {
    match(password, nobodys);
  }

  @Override
  public void close() {
    queue.close();
  }

  private PasswordHash hashNow(byte[] password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return new PasswordHash(current().hash(password, salt).getResult());
  }

  /**
   * The library makes it once, with as much memory as a hash takes, and never lets go of it. So it
   * is not asked before somebody shows a password.
   */
  private Argon2Function current() {
    return Argon2Function.getInstance(
        config.memoryKib(),
        config.passes(),
        config.lanes(),
        HASH_BYTES,
        Argon2.ID,
        Argon2Function.ARGON2_VERSION_13);
  }

  private static String mended(String phc) {
    return phc.startsWith(TURKISH_PREFIX) ? PREFIX + phc.substring(TURKISH_PREFIX.length()) : phc;
  }

  private static Argon2Function parametersOf(String phc) {
    if (!phc.startsWith(PREFIX)) {
      throw new IllegalArgumentException("a stored password hash is not Argon2id, version 19");
    }
    return Argon2Function.getInstanceFromHash(phc);
  }

  private static <T> T with(Password password, Function<byte[], T> work) {
    byte[] bytes = password.reveal().getBytes(StandardCharsets.UTF_8);
    try {
      return work.apply(bytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }
}
