package dev.khata.storage;

import dev.khata.domain.kernel.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A bucket, which somebody has made.
 *
 * @param region none for the one that the machine's own environment names
 * @param endpoint of a store other than Amazon's
 * @param pathStyle whether the bucket stands in the path, not in the host name
 * @param login none for what the machine's own environment grants
 */
public record S3Config(
    String bucket,
    Optional<String> region,
    Optional<URI> endpoint,
    boolean pathStyle,
    Optional<Login> login,
    Encryption encryption,
    Timeouts timeouts) {

  /** An access key. */
  public record Login(String accessKey, Secret secretKey) {}

  /** What the store is asked to encrypt with. */
  public sealed interface Encryption {
    /** Whatever the bucket does by itself. */
    record Unasked() implements Encryption {}

    /** Keys of the store. */
    record Aes256() implements Encryption {}

    /**
     * A key of the key management service.
     *
     * @param keyId none for the account's own
     */
    record Kms(Optional<String> keyId) implements Encryption {}
  }

  /**
   * How long the store is waited for.
   *
   * @param connect for a connection
   * @param read for the next bytes
   * @param total for one operation with all that is tried again
   */
  public record Timeouts(Duration connect, Duration read, Duration total) {
    public static final Timeouts STANDARD =
        new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(10));
  }
}
