package dev.khata.email;

import dev.khata.domain.messaging.Letter;
import dev.khata.domain.messaging.Outgoing;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import java.time.Instant;
import java.util.Date;
import java.util.regex.Pattern;

/**
 * A message as an e-mail: plain text, and the same in HTML where there is any. Every try of a
 * message bears the same {@code Message-ID}, by which mail programs know it again.
 */
final class Mail extends MimeMessage {
  private static final Pattern BREAKS = Pattern.compile("\r\n|\r|\n");
  private static final String UTF_8 = "UTF-8";

  private final String id;

  private Mail(Session session, String id) {
    super(session);
    this.id = id;
  }

  /**
   * @param from on the wire
   * @param to on the wire
   */
  static Mail of(Outgoing message, String from, String to, Instant now, Session session)
      throws MessagingException {
    Letter letter = message.letter();
    Mail mail =
        new Mail(session, "<" + message.id() + "@" + from.substring(from.indexOf('@') + 1) + ">");
    mail.setFrom(address(from));
    mail.setRecipient(RecipientType.TO, address(to));
    mail.setSubject(letter.subject(), UTF_8);
    mail.setSentDate(Date.from(now));
    // So that no holiday reply answers it, RFC 3834.
    mail.setHeader("Auto-Submitted", "auto-generated");
    if (letter.html().isEmpty()) {
      write(mail, letter.text(), "plain");
    } else {
      mail.setContent(
          new MimeMultipart(
              "alternative", part(letter.text(), "plain"), part(letter.html(), "html")));
    }
    mail.saveChanges();
    return mail;
  }

  /** As it is: parsing would read something into it. */
  static InternetAddress address(String onTheWire) {
    InternetAddress address = new InternetAddress();
    address.setAddress(onTheWire);
    return address;
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    write(part, text, subtype);
    return part;
  }

  /** The line breaks of a mail are CR LF, also inside of an encoding. */
  private static void write(MimePart part, String text, String subtype) throws MessagingException {
    part.setText(BREAKS.matcher(text).replaceAll("\r\n"), UTF_8, subtype);
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }
}
