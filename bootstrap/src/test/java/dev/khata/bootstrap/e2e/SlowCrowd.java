package dev.khata.bootstrap.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Very many clients from several addresses of loopback, each with one request that never ends. */
final class SlowCrowd implements AutoCloseable {
  private static final int RECEIVE_BUFFER = 4 << 10;

  private final List<SocketChannel> clients = new ArrayList<>();

  /** Connects them one after the other and has each say something. */
  SlowCrowd(int port, int count, List<String> addresses, IntFunction<String> first) {
    for (int i = 0; i < count; i++) {
      SocketChannel client = connected(addresses.get(i % addresses.size()), port);
      clients.add(client);
      say(client, first.apply(i).replace("\n", "\r\n"));
    }
  }

  private static SocketChannel connected(String address, int port) {
    try {
      SocketChannel client = SocketChannel.open();
      client.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
      client.bind(new InetSocketAddress(InetAddress.ofLiteral(address), 0));
      client.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
      return client;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each says a bit more; whom the server has left doesn't. */
  void sayMore(String bit) {
    clients.forEach(client -> say(client, bit));
  }

  /** How many get so much of an answer; waits until each got that or the end. */
  int hear(String begin) {
    int heard = 0;
    for (SocketChannel client : clients) {
      heard += heard(client, begin.length()).equals(begin) ? 1 : 0;
    }
    return heard;
  }

  private static String heard(SocketChannel client, int length) {
    ByteBuffer come = ByteBuffer.allocate(length);
    try {
      while (come.hasRemaining() && client.read(come) >= 0) {
        // More may come.
      }
    } catch (IOException e) {
      return "";
    }
    return new String(come.array(), 0, come.position(), StandardCharsets.US_ASCII);
  }

  private static void say(SocketChannel client, String text) {
    try {
      client.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (IOException e) {
      // The server has left.
    }
  }

  @Override
  public void close() {
    for (SocketChannel client : clients) {
      try {
        client.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
