package dev.khata.bootstrap.e2e;

import dev.khata.push.testing.FcmServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Firebase Cloud Messaging on this machine, and the file by which Khata speaks to it. */
record Firebase(FcmServer server, Path credentials) implements AutoCloseable {

  static Firebase start() {
    FcmServer server = FcmServer.start();
    try {
      Path file = Files.createTempFile("khata-fcm", ".json");
      return new Firebase(server, Files.writeString(file, server.credentials()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, String> settings() {
    return Map.of(
        "KHATA_PUSH_VENDOR", "fcm",
        "KHATA_FCM_CREDENTIALS", credentials.toString(),
        "KHATA_FCM_BASE_URL", server.url().toString());
  }

  @Override
  public void close() {
    server.close();
    try {
      Files.deleteIfExists(credentials);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
