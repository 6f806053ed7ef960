package dev.khata.email;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.util.MailConnectException;

/** What an operator is told of a conversation that broke off. Never what a message holds. */
final class Broken {
  private static final int DEEPEST = 10;

  private Broken() {}

  static String by(MessagingException e) {
    if (e instanceof AuthenticationFailedException) {
      return "the mail server did not take the log-in";
    }
    if (has(e, SSLException.class)) {
      return "no TLS with the mail server: " + deepest(e);
    }
    if (has(e, UnknownHostException.class)) {
      return "no such host as the mail server's";
    }
    if (e instanceof MailConnectException) {
      return "no connection to the mail server: " + deepest(e);
    }
    if (has(e, SocketTimeoutException.class)) {
      return "the mail server did not answer in time";
    }
    return e.getNextException() == null && isOurs(e)
        ? String.valueOf(e.getMessage())
        : "the mail server broke off";
  }

  /** About what a server offers, before anything of a message was said. */
  private static boolean isOurs(MessagingException e) {
    String text = String.valueOf(e.getMessage());
    return text.startsWith("the mail server offers") || text.startsWith("STARTTLS is required");
  }

  private static boolean has(Throwable e, Class<? extends Throwable> type) {
    Throwable cause = e;
    for (int i = 0; cause != null && i < DEEPEST; i++) {
      if (type.isInstance(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static String deepest(Throwable e) {
    Throwable deepest = e;
    for (int i = 0; deepest.getCause() != null && i < DEEPEST; i++) {
      deepest = deepest.getCause();
    }
    return deepest.toString();
  }
}
