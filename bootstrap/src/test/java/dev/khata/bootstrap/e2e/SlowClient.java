package dev.khata.bootstrap.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A phone whose line is so slow that much happens while a form goes over it. */
final class SlowClient implements AutoCloseable {
  private final Socket socket;
  private final BufferedReader answers;
  private final byte[] body;
  private final int half;

  /** Has sent half of a form, of which the server had let it begin. */
  SlowClient(int port, String path, String token, Form form) {
    body = form.whole();
    half = body.length / 2;
    try {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      answers =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      begin(path, token);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void begin(String path, String token) throws IOException {
    String head =
        """
        POST %s HTTP/1.1\r
        Host: localhost\r
        Authorization: Bearer %s\r
        Content-Type: %s\r
        Content-Length: %d\r
        Expect: 100-continue\r
        \r
        """
            .formatted(path, token, Form.TYPE, body.length);
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    if (status() != 100) {
      throw new AssertionError("the server does not want the form");
    }
    answers.readLine();
    socket.getOutputStream().write(body, 0, half);
  }

  /** Sends the other half; answers the status of what comes back. */
  int finish() {
    try {
      socket.getOutputStream().write(body, half, body.length - half);
      return status();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int status() throws IOException {
    return Integer.parseInt(answers.readLine().split(" ")[1]);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
