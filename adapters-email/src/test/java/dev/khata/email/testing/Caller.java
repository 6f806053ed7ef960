package dev.khata.email.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** One connection to a {@link MailServer}. */
final class Caller {
  private static final long A_LONG_TIME = 600_000;

  private final Optional<SSLContext> tls;
  private final Map<String, Reaction> reactions;
  private final List<String> told;
  private final List<Received> mails;
  private Socket socket;
  private BufferedReader in;
  private OutputStream out;
  private String from = "";
  private String to = "";

  Caller(
      Socket socket,
      Optional<SSLContext> tls,
      Map<String, Reaction> reactions,
      List<String> told,
      List<Received> mails)
      throws IOException {
    this.tls = tls;
    this.reactions = reactions;
    this.told = told;
    this.mails = mails;
    this.socket = socket;
    this.in = reader(socket);
    this.out = socket.getOutputStream();
  }

  void serve(boolean implicit) throws IOException {
    if (implicit) {
      encrypt();
    }
    boolean goesOn = react(MailServer.CONNECT);
    for (String line = next(goesOn); line != null; line = next(goesOn)) {
      String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
      note(verb, line);
      goesOn = react(verb) && !verb.equals("QUIT");
      if (goesOn && verb.equals("DATA") && isTaken(verb)) {
        mails.add(new Received(from, to, content()));
        goesOn = react(MailServer.DOT);
      }
    }
  }

  private String next(boolean goesOn) throws IOException {
    return goesOn ? in.readLine() : null;
  }

  private void note(String verb, String line) {
    if (!verb.equals("QUIT")) {
      told.add(line);
    }
    switch (verb) {
      case "MAIL" -> from = line;
      case "RCPT" -> to = line;
      default -> {}
    }
  }

  private boolean isTaken(String verb) {
    return reactions.get(verb) instanceof Reaction.Says says
        && says.lines().getFirst().startsWith("354");
  }

  private String content() throws IOException {
    StringBuilder content = new StringBuilder();
    for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
      if (line == null) {
        throw new IOException("hung up before the end of the mail");
      }
      content.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
    }
    return content.toString();
  }

  private boolean react(String to) throws IOException {
    return switch (reactions.getOrDefault(to, Reaction.says("250 ok"))) {
      case Reaction.Says says -> {
        for (String line : says.lines()) {
          write(line + "\r\n");
        }
        yield true;
      }
      case Reaction.Encrypts encrypts -> {
        write("220 go on\r\n");
        encrypt();
        yield true;
      }
      case Reaction.Drops drops -> false;
      case Reaction.Hangs hangs -> {
        told.add(MailServer.KEPT_WAITING);
        pause(A_LONG_TIME);
        yield false;
      }
      case Reaction.Drips drips -> {
        while (true) {
          write("2");
          pause(100);
        }
      }
    };
  }

  private void encrypt() throws IOException {
    SSLSocket encrypted =
        (SSLSocket) tls.orElseThrow().getSocketFactory().createSocket(socket, null, -1, true);
    encrypted.setUseClientMode(false);
    encrypted.startHandshake();
    socket = encrypted;
    in = reader(encrypted);
    out = encrypted.getOutputStream();
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static void pause(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }
}
