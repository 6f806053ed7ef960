package dev.khata.email.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;

/**
 * A mail server that does what a test tells it: what it offers, what it answers to each command,
 * and where it breaks off. It keeps what it was told.
 *
 * <p>Commands are named by their first word; {@code CONNECT} is the connection and {@code DOT} the
 * end of a mail.
 */
public final class MailServer implements AutoCloseable {
  public static final String CONNECT = "CONNECT";
  public static final String DOT = "DOT";

  /** Stands among what it was told from when it keeps silent. */
  public static final String KEPT_WAITING = "(kept waiting)";

  private final ServerSocket listener;
  private final Optional<SSLContext> tls;
  private final boolean implicit;
  private final Map<String, Reaction> reactions = new ConcurrentHashMap<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final List<Received> mails = new CopyOnWriteArrayList<>();

  private MailServer(Optional<SSLContext> tls, boolean implicit) {
    this.tls = tls;
    this.implicit = implicit;
    try {
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::listen);
  }

  /** One that takes every mail, in the clear and without a log-in. */
  public static MailServer start() {
    return new MailServer(Optional.empty(), false)
        .on(CONNECT, Reaction.says("220 mail.example ESMTP"))
        .on("EHLO", Reaction.says("250-mail.example", "250 8BITMIME"))
        .on("DATA", Reaction.says("354 go on"))
        .on(DOT, Reaction.says("250 2.0.0 Ok: queued as 4BxQ1z"))
        .on("QUIT", Reaction.says("221 bye"));
  }

  /** One that offers STARTTLS. */
  public static MailServer withStartTls(SSLContext tls) {
    return like(new MailServer(Optional.of(tls), false))
        .on("EHLO", Reaction.says("250-mail.example", "250 STARTTLS"))
        .on("STARTTLS", new Reaction.Encrypts());
  }

  /** One that encrypts from the first byte. */
  public static MailServer withTls(SSLContext tls) {
    return like(new MailServer(Optional.of(tls), true));
  }

  private static MailServer like(MailServer server) {
    try (MailServer usual = start()) {
      server.reactions.putAll(usual.reactions);
    }
    return server;
  }

  /** From now on it does that; whatever it wasn't told is answered with 250. */
  public MailServer on(String command, Reaction reaction) {
    reactions.put(command, reaction);
    return this;
  }

  /** The same for what it offers. */
  public MailServer offering(String... extensions) {
    List<String> lines = new ArrayList<>(List.of("250-mail.example"));
    List.of(extensions).forEach(extension -> lines.add("250-" + extension));
    lines.add("250 HELP");
    return on("EHLO", new Reaction.Says(lines));
  }

  public int port() {
    return listener.getLocalPort();
  }

  /** Every command, in order, but the last: a client may not wait for it to be heard. */
  public List<String> told() {
    return told;
  }

  /** Every mail of which the end arrived, in order. */
  public List<Received> mails() {
    return mails;
  }

  private void listen() {
    try {
      while (!listener.isClosed()) {
        Socket socket = listener.accept();
        open.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException e) {
      // It was closed.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      new Caller(socket, tls, reactions, told, mails).serve(implicit);
    } catch (IOException e) {
      // They hung up.
    } finally {
      open.remove(socket);
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
