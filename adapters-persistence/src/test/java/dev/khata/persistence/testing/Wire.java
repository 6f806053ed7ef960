package dev.khata.persistence.testing;

import dev.khata.persistence.database.DatabaseConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A line to a test's database that can be cut, and go silent, and be mended, and that counts how
 * often somebody asks over it.
 */
public final class Wire implements AutoCloseable {
  private final InetSocketAddress database;
  private final int port;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final AtomicLong roundTrips = new AtomicLong();
  private volatile ServerSocket listener;
  private volatile CountDownLatch silence = new CountDownLatch(0);

  private Wire(InetSocketAddress database) throws IOException {
    this.database = database;
    this.listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    this.port = listener.getLocalPort();
    listen(listener);
  }

  public static Wire to(DatabaseConfig config) {
    var address = URI.create(config.url().substring("jdbc:".length()));
    try {
      return new Wire(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same database through this wire. */
  public DatabaseConfig through(DatabaseConfig config) {
    var url = config.url().replaceFirst(":" + database.getPort() + "/", ":" + port + "/");
    return new DatabaseConfig(
        url,
        config.user(),
        config.password(),
        config.migrateUser(),
        config.migratePassword(),
        config.requests(),
        config.batch());
  }

  /** How often a client has waited for the database so far: sent something, and got an answer. */
  public long roundTrips() {
    return roundTrips.get();
  }

  /** Open connections break, new ones are refused. */
  public void cut() throws IOException {
    listener.close();
    for (var socket : sockets) socket.close();
  }

  /** Nothing is refused and nothing is answered. */
  public void silence() {
    silence = new CountDownLatch(1);
  }

  public void mend() throws IOException {
    silence.countDown();
    if (listener.isClosed()) {
      listener = new ServerSocket(port, 100, InetAddress.getLoopbackAddress());
      listen(listener);
    }
  }

  @Override
  public void close() throws IOException {
    silence.countDown();
    cut();
  }

  private void listen(ServerSocket accepting) {
    Thread.ofVirtual().start(() -> accept(accepting));
  }

  private void accept(ServerSocket accepting) {
    try {
      while (true) {
        var client = open(accepting.accept());
        var server = open(new Socket(database.getAddress(), database.getPort()));
        if (accepting.isClosed()) {
          // Cut while this one was coming in, perhaps after the others had been closed.
          client.close();
          server.close();
        }
        var asked = new AtomicBoolean();
        Thread.ofVirtual().start(() -> pump(client, server, () -> asked.set(true)));
        Thread.ofVirtual().start(() -> pump(server, client, () -> answer(asked)));
      }
    } catch (IOException e) {
      // Cut.
    }
  }

  /** An answer may come in pieces, only the first of which ends the waiting. */
  private void answer(AtomicBoolean asked) {
    if (asked.compareAndSet(true, false)) roundTrips.incrementAndGet();
  }

  private Socket open(Socket socket) {
    sockets.add(socket);
    return socket;
  }

  private void pump(Socket from, Socket to, Runnable passing) {
    var buffer = new byte[8192];
    try (from;
        to) {
      for (var read = from.getInputStream().read(buffer);
          read > 0;
          read = from.getInputStream().read(buffer)) {
        silence.await();
        passing.run();
        to.getOutputStream().write(buffer, 0, read);
      }
    } catch (IOException | InterruptedException e) {
      // Cut.
    } finally {
      sockets.remove(from);
      sockets.remove(to);
    }
  }
}
