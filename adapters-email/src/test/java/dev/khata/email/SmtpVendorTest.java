package dev.khata.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Delivery;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a whole mail server in this JVM. */
class SmtpVendorTest {
  private static final String ODD = "Asha $1 {code} \\ %s {{link}} $";

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private SmtpVendor vendor() {
    return Smtp.vendor(Smtp.config(server.getSmtp().getPort()));
  }

  private MimeMessage only() {
    assertThat(server.getReceivedMessages()).hasSize(1);
    return server.getReceivedMessages()[0];
  }

  @Test
  void it_is_the_vendor_smtp_of_emails() {
    assertThat(vendor().name()).isEqualTo("smtp");
    assertThat(vendor().channel()).isEqualTo(Channel.EMAIL);
  }

  @Test
  void a_mail_arrives_as_text_and_in_html() throws MessagingException, IOException {
    assertThat(vendor().send(Smtp.message())).isInstanceOf(Delivery.Accepted.class);

    MimeMultipart parts = (MimeMultipart) only().getContent();
    assertThat(only().getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getCount()).isEqualTo(2);
    assertPart(parts.getBodyPart(0), "text/plain; charset=UTF-8", "Your code is\r\n\r\n123456");
    assertPart(parts.getBodyPart(1), "text/html; charset=UTF-8", "<p>Your code is 123456</p>");
  }

  private static void assertPart(BodyPart part, String type, String content)
      throws MessagingException, IOException {
    assertThat(part.getContentType()).isEqualTo(type);
    assertThat(part.getContent()).isEqualTo(content);
  }

  @Test
  void its_head_says_who_when_and_that_a_machine_wrote_it() throws MessagingException {
    vendor().send(Smtp.message());

    assertThat(only().getHeader("From", null)).isEqualTo("hello@khata.example");
    assertThat(only().getHeader("To", null)).isEqualTo(Smtp.RECIPIENT);
    assertThat(only().getSubject()).isEqualTo("Your code");
    assertThat(only().getSentDate()).isEqualTo(Date.from(Instant.parse("2026-11-30T10:15:00Z")));
    assertThat(only().getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(only().getHeader("Return-Path", null)).contains("hello@khata.example");
  }

  @Test
  void every_try_of_a_message_has_the_same_id() throws MessagingException {
    vendor().send(Smtp.message());
    vendor().send(Smtp.message());

    assertThat(server.getReceivedMessages())
        .extracting(mail -> mail.getHeader("Message-ID", null))
        .containsExactly("<" + Smtp.ID + "@khata.example>", "<" + Smtp.ID + "@khata.example>");
  }

  @Test
  void a_message_without_html_is_text_alone() throws MessagingException, IOException {
    vendor().send(Smtp.saying(Smtp.RECIPIENT, "Your code", "123456", ""));

    assertThat(only().getContentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(only().getContent()).isEqualTo("123456");
  }

  @Test
  void a_line_break_in_a_subject_adds_no_header() throws MessagingException {
    String subject = "Hello\r\nBcc: stranger@example.com\r\n\r\nbody\u2028Bcc: b@example.com";
    vendor().send(Smtp.saying(Smtp.RECIPIENT, subject, "text", "<p>text</p>"));

    assertThat(only().getHeader("Bcc")).isNull();
    assertThat(only().getRecipients(RecipientType.BCC)).isNull();
    assertThat(only().getSubject())
        .isEqualTo("Hello Bcc: stranger@example.com  body Bcc: b@example.com");
  }

  @Test
  void what_looks_like_a_template_or_markup_of_mail_arrives_as_it_is()
      throws MessagingException, IOException {
    String text = ODD + "\n.\n..\nFrom " + ODD + "\r\rআশা आशा " + "x".repeat(2_000);
    vendor().send(Smtp.saying(Smtp.RECIPIENT, ODD + " आशा", text, ""));

    assertThat(only().getSubject()).isEqualTo(ODD + " आशा");
    assertThat(only().getContent().toString().replace("\r\n", "\n"))
        .isEqualTo(text.replace("\r", "\n"));
  }
}
