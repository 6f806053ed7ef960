package dev.khata.http.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends bytes that no well-behaved client would, and gives back all that comes. */
public final class RawHttp {
  private RawHttp() {}

  /** One request on a connection of its own; line ends are written as {@code \n}. */
  public static String send(int port, String request) {
    return send("127.0.0.1", port, request);
  }

  /** The same to another address, which must be a literal. */
  public static String send(String address, int port, String request) {
    try (Socket socket = new Socket(InetAddress.ofLiteral(address), port)) {
      socket.setSoTimeout(10_000);
      byte[] bytes = request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
