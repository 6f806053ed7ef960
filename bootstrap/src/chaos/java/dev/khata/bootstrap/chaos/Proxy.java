package dev.khata.bootstrap.chaos;

import dev.khata.bootstrap.chaos.Tally.Count;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * Stands before the instances, hands each new connection to one that is up, and cuts some at the
 * worst moment: when Khata has done what was asked and the client has not been told.
 */
final class Proxy implements AutoCloseable {
  private static final int BUFFER = 16_384;

  /** How often it looks for an instance that is up before it turns a client away. */
  private static final int PATIENCE = 200;

  private static final byte[] DONE = "HTTP/1.1 200 ".getBytes(StandardCharsets.US_ASCII);

  private final List<Instance> instances;
  private final int dropsInThousand;
  private final SplittableRandom random;
  private final Tally tally;
  private final ServerSocket listener;

  Proxy(List<Instance> instances, int dropsInThousand, SplittableRandom random, Tally tally)
      throws IOException {
    this.instances = instances;
    this.dropsInThousand = dropsInThousand;
    this.random = random;
    this.tally = tally;
    this.listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listener.accept();
        SplittableRandom own = random.split();
        Thread.ofVirtual().start(() -> join(client, own));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void join(Socket client, SplittableRandom own) {
    try (client) {
      List<Integer> up = up();
      for (int tries = 0; up.isEmpty() && tries < PATIENCE; tries++) {
        TimeUnit.MILLISECONDS.sleep(10);
        up = up();
      }
      if (up.isEmpty()) {
        return;
      }
      int port = up.get(own.nextInt(up.size()));
      try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
        server.setTcpNoDelay(true);
        client.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> passRequests(client, server));
        passAnswers(server, client, own);
      }
    } catch (IOException | InterruptedException e) {
      // Either side has gone; so does the other.
    }
  }

  private List<Integer> up() {
    return instances.stream().map(Instance::port).filter(port -> port > 0).toList();
  }

  private static void passRequests(Socket client, Socket server) {
    try (client;
        server) {
      client.getInputStream().transferTo(server.getOutputStream());
    } catch (IOException e) {
      // As above.
    }
  }

  private void passAnswers(Socket server, Socket client, SplittableRandom own) throws IOException {
    byte[] buffer = new byte[BUFFER];
    InputStream in = server.getInputStream();
    for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
      if (isDone(buffer, read) && own.nextInt(1_000) < dropsInThousand) {
        tally.add(Count.DROPS);
        return;
      }
      client.getOutputStream().write(buffer, 0, read);
    }
  }

  private static boolean isDone(byte[] buffer, int read) {
    return read > DONE.length && Arrays.equals(buffer, 0, DONE.length, DONE, 0, DONE.length);
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
