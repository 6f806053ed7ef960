package dev.khata.bootstrap.bench;

import dev.khata.persistence.database.DatabaseConfig;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A line to PostgreSQL that overhears what is said: how often somebody waited for an answer, and
 * which statements went over it with which values.
 */
final class Wiretap implements AutoCloseable {
  private final DatabaseConfig tapped;
  private final int port;
  private final ServerSocket listener;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final List<Call> calls = new ArrayList<>();
  private long roundTrips;

  private Wiretap(DatabaseConfig tapped) throws IOException {
    this.tapped = tapped;
    this.port = URI.create(tapped.url().substring("jdbc:".length())).getPort();
    this.listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().name("wiretap").start(this::accept);
  }

  static Wiretap on(DatabaseConfig tapped) throws IOException {
    return new Wiretap(tapped);
  }

  /** The same database over this line; values go as texts, which can be read and sent again. */
  DatabaseConfig line() {
    String url = tapped.url().replaceFirst(":" + port + "/", ":" + listener.getLocalPort() + "/");
    return new DatabaseConfig(
        url + "?binaryTransfer=false",
        tapped.user(),
        tapped.password(),
        tapped.migrateUser(),
        tapped.migratePassword(),
        tapped.requests(),
        tapped.batch());
  }

  synchronized void hear(Call call) {
    calls.add(call);
  }

  synchronized void countRoundTrip() {
    roundTrips++;
  }

  /** What was heard since the last time. */
  synchronized List<Call> calls() {
    List<Call> heard = List.copyOf(calls);
    calls.clear();
    return heard;
  }

  /** How often an answer was waited for since the last time. */
  synchronized long roundTrips() {
    long counted = roundTrips;
    roundTrips = 0;
    return counted;
  }

  private void accept() {
    try {
      while (!listener.isClosed()) {
        Socket client = listener.accept();
        Socket database = new Socket(InetAddress.getLoopbackAddress(), port);
        sockets.addAll(List.of(client, database));
        client.setTcpNoDelay(true);
        database.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> pass(() -> ask(client, database)));
        Thread.ofVirtual().start(() -> pass(() -> answer(database, client)));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private interface Passing {
    void run() throws IOException;
  }

  private static void pass(Passing passing) {
    try {
      passing.run();
    } catch (IOException e) {
      // One side has hung up.
    }
  }

  private void ask(Socket client, Socket database) throws IOException {
    Frontend frontend = new Frontend(this);
    InputStream in = client.getInputStream();
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(database.getOutputStream()))) {
      DataInputStream messages = new DataInputStream(in);
      while (true) {
        frontend.pass(messages, out);
        if (in.available() == 0) {
          out.flush();
        }
      }
    }
  }

  private static void answer(Socket database, Socket client) throws IOException {
    try (client) {
      database.getInputStream().transferTo(client.getOutputStream());
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
