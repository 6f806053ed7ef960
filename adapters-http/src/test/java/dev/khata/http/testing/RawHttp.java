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
      return send(socket, request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same from one of the addresses of loopback, which must be a literal. */
  public static String sendFrom(String client, int port, String request) {
    try (Socket socket = open(client, port)) {
      return send(socket, request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A connection from one of the addresses of loopback, which must be a literal. */
  public static Socket open(String client, int port) throws IOException {
    InetAddress server = InetAddress.ofLiteral("127.0.0.1");
    return new Socket(server, port, InetAddress.ofLiteral(client), 0);
  }

  private static String send(Socket socket, String request) throws IOException {
    socket.setSoTimeout(10_000);
    write(socket, request);
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Sends that and reads nothing; line ends are written as {@code \n}. */
  public static void write(Socket socket, String text) throws IOException {
    byte[] bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }
}
