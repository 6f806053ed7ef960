package dev.khata.persistence.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Where PostgreSQL listens: where it did last time, if nothing else does by now. */
final class Ports {
  /** Below the ports that systems give to outgoing connections, so none of those takes it away. */
  private static final int FIRST = 25_000;

  private static final int COUNT = 1_000;

  private Ports() {}

  static int choose(Path remembered) {
    var last = read(remembered);
    return last > 0 && isFree(last) ? last : anyFree();
  }

  static void remember(Path file, int port) {
    try {
      Files.writeString(file, Integer.toString(port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getByAddress(LOOPBACK))) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private static int anyFree() {
    return IntStream.generate(() -> FIRST + ThreadLocalRandom.current().nextInt(COUNT))
        .limit(COUNT)
        .filter(Ports::isFree)
        .findFirst()
        .orElseThrow(() -> new PostgresFailure("no free port for PostgreSQL"));
  }

  private static int read(Path file) {
    try {
      var text = Files.exists(file) ? Files.readString(file).strip() : "";
      return text.matches("\\d{4,5}") ? Integer.parseInt(text) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
