package dev.khata.bootstrap.command;

import dev.khata.bootstrap.keys.FreshKeys;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** A shell's view of one run: what goes in, what comes out. */
final class Console {
  static final Encoding UTF_8 = new Encoding("UTF-8", "LANG=C.UTF-8", "/srv");

  private final OutputStream out;
  private final StringWriter err = new StringWriter();
  final Surroundings surroundings;

  Console(Map<String, String> environment, byte[] in, Encoding encoding, OutputStream out) {
    this.out = out;
    this.surroundings =
        new Surroundings(
            environment,
            encoding,
            new ByteArrayInputStream(in),
            new Output(out),
            new PrintWriter(err),
            false);
  }

  Console(Map<String, String> environment, String in) {
    this(environment, in.getBytes(StandardCharsets.UTF_8), UTF_8, new ByteArrayOutputStream());
  }

  /** Whose answers go elsewhere. */
  Console(OutputStream out) {
    this(Map.of(), new byte[0], UTF_8, out);
  }

  Console(Encoding encoding, Map<String, String> environment) {
    this(environment, new byte[0], encoding, new ByteArrayOutputStream());
  }

  Console(Map<String, String> environment) {
    this(environment, "");
  }

  /** {@code khata config} on 4 March 2026. */
  static ConfigCommand config(Surroundings surroundings) {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-04T23:59:59Z"));
    return new ConfigCommand(surroundings, new FreshKeys(clock, new SecureRandom()));
  }

  int run(Function<Surroundings, Callable<Integer>> command, String... arguments) {
    return new KhataCommand(surroundings, List.of(command.apply(surroundings))).run(arguments);
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }
}
