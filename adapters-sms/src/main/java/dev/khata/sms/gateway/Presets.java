package dev.khata.sms.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** The gateways that Khata knows, each described by a file beside this class. */
public final class Presets {
  /** Their names, in alphabetical order. */
  public static final List<String> NAMES =
      List.of("aakash", "msg91", "sparrow", "sslwireless", "webhook");

  private Presets() {}

  /** Empty for a name that is none of them. */
  public static Optional<Gateway> find(String name) {
    return NAMES.contains(name) ? Optional.of(GatewayFile.read(lines(name))) : Optional.empty();
  }

  static Map<String, String> lines(String name) {
    Properties lines = new Properties();
    try (InputStream in = Presets.class.getResourceAsStream("presets/" + name + ".properties")) {
      if (in == null) {
        throw new IllegalStateException("no description of " + name + " in the jar");
      }
      lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines.stringPropertyNames().stream()
        .collect(Collectors.toMap(line -> line, line -> lines.getProperty(line, "")));
  }
}
