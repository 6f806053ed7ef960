package dev.khata.persistence.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.khata.domain.kernel.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One password a role, made once and kept in a file that its owner alone can read. */
final class Passwords {
  private static final int BYTES = 24;

  private final Map<ServerRole, Secret> byRole;

  private Passwords(Map<ServerRole, Secret> byRole) {
    this.byRole = byRole;
  }

  static Passwords keptIn(Path file) {
    try {
      if (!Files.exists(file)) make(file);
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Secret of(ServerRole role) {
    return requireNonNull(byRole.get(role));
  }

  private static Passwords read(Path file) throws IOException {
    var byUser =
        Files.readAllLines(file).stream()
            .map(line -> line.split("=", 2))
            .filter(parts -> parts.length == 2)
            .collect(Collectors.toMap(parts -> parts[0], parts -> new Secret(parts[1])));
    var byRole = new EnumMap<ServerRole, Secret>(ServerRole.class);
    for (var role : ServerRole.values()) {
      var secret = byUser.get(role.user());
      if (secret == null) throw new PostgresFailure(file + " lacks a password for " + role.user());
      byRole.put(role, secret);
    }
    return new Passwords(byRole);
  }

  private static void make(Path file) throws IOException {
    var random = new SecureRandom();
    var lines =
        Arrays.stream(ServerRole.values())
            .map(role -> role.user() + "=" + password(random) + "\n")
            .collect(Collectors.joining());
    var unfinished = Layout.unfinished(file);
    Files.deleteIfExists(unfinished);
    writeForOwner(unfinished, lines);
    Layout.finish(unfinished, file);
  }

  /** The file can be read by nobody else, from its first byte on. */
  static void writeForOwner(Path file, String text) throws IOException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = FileChannel.open(file, options, ownerOnly)) {
      channel.write(ByteBuffer.wrap(text.getBytes(UTF_8)));
      channel.force(true);
    }
  }

  private static String password(SecureRandom random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
