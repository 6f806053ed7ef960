package dev.khata.email;

import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Delivery;
import dev.khata.domain.messaging.Outgoing;
import dev.khata.domain.messaging.Recipient;
import dev.khata.domain.messaging.Vendor;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/**
 * The vendor {@code smtp}: hands each e-mail to one mail server, on a connection of its own.
 *
 * <p>An address is sent as it was given, its domain in ASCII. One whose local part isn't ASCII goes
 * only to a server that offers SMTPUTF8, and is refused otherwise.
 */
public final class SmtpVendor implements Vendor {
  private static final System.Logger LOG = System.getLogger(SmtpVendor.class.getName());

  private final SmtpConfig config;
  private final String from;
  private final Sessions sessions;
  private final InstantSource clock;

  public SmtpVendor(SmtpConfig config, InstantSource clock) {
    this(config, clock, (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  /**
   * @param tls which knows whose certificates are trusted
   */
  public SmtpVendor(SmtpConfig config, InstantSource clock, SSLSocketFactory tls) {
    this.config = config;
    this.from = config.from().onTheWire().orElseThrow();
    this.sessions = new Sessions(config, from, tls);
    this.clock = clock;
  }

  @Override
  public String name() {
    return "smtp";
  }

  @Override
  public Channel channel() {
    return Channel.EMAIL;
  }

  @Override
  public Delivery send(Outgoing message) {
    if (!(message.content().to() instanceof Recipient.Email(var address))) {
      throw new IllegalArgumentException("not an e-mail: " + message.content());
    }
    Optional<String> to = address.onTheWire();
    Delivery delivery =
        to.isPresent()
            ? send(message, to.get(), address.needsUtf8())
            : new Delivery.Refused("no domain name can be such as this address has");
    tell(message, delivery);
    return delivery;
  }

  private Delivery send(Outgoing message, String to, boolean utf8) {
    try (Deadline deadline = new Deadline(config.timeouts().total())) {
      Session session = sessions.open(deadline, utf8);
      Conversation conversation = new Conversation(session, config.host(), config.port());
      try {
        connect(conversation);
        if (utf8 && !conversation.supportsExtension("SMTPUTF8")) {
          return new Delivery.Refused(
              "the address isn't ASCII and the mail server doesn't offer SMTPUTF8");
        }
        return hand(message, to, session, conversation);
      } catch (MessagingException e) {
        return Verdict.of(conversation, deadline.isOver() ? "it took too long" : Broken.by(e));
      } finally {
        hangUp(conversation);
      }
    }
  }

  /** To a server that asks for no log-in the library would send without one. */
  private void connect(Conversation conversation) throws MessagingException {
    conversation.connect(
        config.host(),
        config.port(),
        config.login().map(SmtpConfig.Login::user).orElse(null),
        config.login().map(login -> login.password().reveal()).orElse(null));
    if (config.login().isPresent() && !conversation.supportsExtension("AUTH")) {
      throw new MessagingException("the mail server offers no log-in");
    }
  }

  private Delivery hand(Outgoing message, String to, Session session, Conversation conversation)
      throws MessagingException {
    Mail mail = Mail.of(message, from, to, clock.instant(), session);
    try {
      conversation.sendMessage(mail, new Address[] {Mail.address(to)});
    } catch (MessagingException e) {
      if (!hasTaken(conversation)) {
        throw e;
      }
    }
    return new Delivery.Accepted(
        conversation.answer().flatMap(Answer::queueId).orElse(message.idempotencyKey()));
  }

  private static boolean hasTaken(Conversation conversation) {
    return conversation.stage() == Conversation.Stage.DOT
        && conversation.answer().filter(Answer::isTaken).isPresent();
  }

  private static void hangUp(Conversation conversation) {
    try {
      conversation.close();
    } catch (MessagingException e) {
      // What the server said before counts.
    }
  }

  private static void tell(Outgoing message, Delivery delivery) {
    switch (delivery) {
      case Delivery.Accepted accepted -> {}
      case Delivery.Refused refused -> tell(message, "refused", refused.reason());
      case Delivery.AddressGone gone -> tell(message, "refused", gone.reason());
      case Delivery.NotServed notServed -> tell(message, "refused", notServed.reason());
      case Delivery.NotSent notSent -> tell(message, "not sent", notSent.reason());
      case Delivery.Unknown unknown -> tell(message, "perhaps sent", unknown.reason());
    }
  }

  private static void tell(Outgoing message, String outcome, String reason) {
    LOG.log(Level.WARNING, "e-mail {0} was {1}: {2}", message.id(), outcome, reason);
  }
}
