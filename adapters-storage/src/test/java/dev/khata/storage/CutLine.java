package dev.khata.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** A line to a server that breaks when so much has been sent over it, each time anew. */
final class CutLine implements AutoCloseable {
  private final ServerSocket listening;
  private final URI server;
  private final int bytes;

  CutLine(URI server, int bytes) throws IOException {
    this.server = server;
    this.bytes = bytes;
    this.listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.startVirtualThread(this::accept);
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listening.accept();
        Thread.startVirtualThread(() -> forward(client));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void forward(Socket client) {
    try (client;
        Socket onward = new Socket(server.getHost(), server.getPort())) {
      Thread.startVirtualThread(() -> back(onward, client));
      InputStream in = client.getInputStream();
      OutputStream out = onward.getOutputStream();
      byte[] piece = new byte[1_000];
      int sent = 0;
      for (int read = in.read(piece); read >= 0 && sent < bytes; read = in.read(piece)) {
        out.write(piece, 0, read);
        sent += read;
      }
    } catch (IOException e) {
      // Cut.
    }
  }

  private static void back(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // Cut.
    }
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + listening.getLocalPort());
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
