package dev.khata.email;

import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Secret;
import java.time.Duration;
import java.util.Optional;

/**
 * A mail server that takes e-mails and sends them on.
 *
 * @param host by which its certificate is checked too
 * @param login none for a server that takes mail without
 * @param from the sender of every e-mail; its local part is ASCII and its domain has a form on the
 *     wire
 */
public record SmtpConfig(
    String host,
    int port,
    Encryption encryption,
    Optional<Login> login,
    EmailAddress from,
    Timeouts timeouts) {
  public SmtpConfig {
    if (!canSend(from)) {
      throw new IllegalArgumentException("not every mail server takes such a sender");
    }
  }

  /** Whether every mail server can take mail from that address. */
  public static boolean canSend(EmailAddress from) {
    return !from.needsUtf8() && from.onTheWire().isPresent();
  }

  /** Who logs in. */
  public record Login(String user, Secret password) {}

  /** How the connection is encrypted. */
  public enum Encryption {
    /** It begins in the clear and is encrypted before anything is said; never goes on without. */
    STARTTLS,
    /** It is encrypted from the first byte. */
    IMPLICIT,
    NONE
  }

  /**
   * How long the server is waited for.
   *
   * @param connect for a connection
   * @param read for the next bytes
   * @param total for one e-mail, from the connection to the last answer; well below the time for
   *     which a sender holds a message
   */
  public record Timeouts(Duration connect, Duration read, Duration total) {
    public static final Timeouts STANDARD =
        new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(45));
  }
}
