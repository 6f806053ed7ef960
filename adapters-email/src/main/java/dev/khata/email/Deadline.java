package dev.khata.email;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;

/**
 * The end of the time that one e-mail may take. Then its socket is closed, whatever is being read
 * or written; a server that says one letter now and then outlasts every other time-out.
 */
final class Deadline implements AutoCloseable {
  private final Thread watch;
  private Optional<Socket> socket = Optional.empty();
  private boolean over;

  Deadline(Duration total) {
    watch = Thread.ofVirtual().name("smtp-deadline").start(() -> expireIn(total));
  }

  /** Takes the socket under watch. */
  synchronized Socket watch(Socket opened) throws IOException {
    if (over) {
      opened.close();
      throw new SocketTimeoutException("the time for this e-mail is over");
    }
    socket = Optional.of(opened);
    return opened;
  }

  synchronized boolean isOver() {
    return over;
  }

  private void expireIn(Duration total) {
    try {
      Thread.sleep(total);
      expire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void expire() {
    over = true;
    socket.ifPresent(Deadline::end);
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is given up all the same.
    }
  }

  @Override
  public void close() {
    watch.interrupt();
  }
}
