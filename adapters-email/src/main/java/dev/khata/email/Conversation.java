package dev.khata.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * One connection to the mail server, which knows how far it has come and what was answered there.
 *
 * <p>The exceptions of {@link SMTPTransport} don't tell: a connection that is lost before the final
 * dot and one that is lost behind it look alike, and the answer to the dot is lost when the command
 * that the library sends next fails.
 */
final class Conversation extends SMTPTransport {

  /** What the mail server is being told. */
  enum Stage {
    GREETING,
    SENDER,
    RECIPIENT,
    CONTENT,
    /** The final dot may have reached the server, so the mail may be its own by now. */
    DOT
  }

  private Stage stage = Stage.GREETING;
  private Optional<Answer> answer = Optional.empty();

  Conversation(Session session, String host, int port) {
    super(session, new URLName("smtp", host, port, null, null, null));
  }

  synchronized Stage stage() {
    return stage;
  }

  /** The first answer of the stage; while greeting, the last. */
  synchronized Optional<Answer> answer() {
    return answer;
  }

  private void enter(Stage next) {
    stage = next;
    answer = Optional.empty();
  }

  @Override
  protected void mailFrom() throws MessagingException {
    enter(Stage.SENDER);
    super.mailFrom();
  }

  @Override
  protected void rcptTo() throws MessagingException {
    enter(Stage.RECIPIENT);
    super.rcptTo();
  }

  @Override
  protected OutputStream data() throws MessagingException {
    enter(Stage.CONTENT);
    return super.data();
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    enter(Stage.DOT);
    super.finishData();
  }

  @Override
  protected int readServerResponse() throws MessagingException {
    int code = super.readServerResponse();
    if (code > 0 && (stage == Stage.GREETING || answer.isEmpty())) {
      answer = Optional.of(Answer.of(code, getLastServerResponse()));
    }
    return code;
  }
}
