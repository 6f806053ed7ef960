package dev.khata.http.pipeline;

import dev.khata.http.endpoint.Payload;
import dev.khata.http.input.HeaderValue;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which types of bodies an endpoint takes. Those that it reads as text are in UTF-8. */
final class ContentTypes {
  /** Of forms with files. */
  static final String FILES = "multipart/form-data";

  static final String FORM = "application/x-www-form-urlencoded";

  /** The one content coding of bodies. */
  static final String UNCODED = "identity";

  private static final String JSON = "application/json";
  private static final Set<String> UTF8 = Set.of("utf-8", "utf8", "us-ascii");

  private ContentTypes() {}

  /** What {@code Content-Type} says, when such a body is taken; else empty. */
  static Optional<HeaderValue> taken(Payload<?> payload, Exchange exchange) {
    return exchange
        .header("Content-Type")
        .map(HeaderValue::parse)
        .filter(type -> names(payload).contains(type.value()))
        .filter(type -> payload instanceof Payload.Raw || isUtf8(type));
  }

  /** Whether the body comes as it is, not compressed. */
  static boolean isUncoded(Exchange exchange) {
    return exchange.headers("Content-Encoding").stream()
        .flatMap(codings -> Stream.of(codings.split(",", -1)))
        .map(String::strip)
        .allMatch(coding -> coding.isEmpty() || coding.equalsIgnoreCase(UNCODED));
  }

  private static Set<String> names(Payload<?> payload) {
    return switch (payload) {
      case Payload.None() -> Set.of(JSON);
      case Payload.Json<?> json -> Set.of(JSON);
      case Payload.OptionalJson<?> json -> Set.of(JSON);
      case Payload.Shaped any -> Set.of(JSON);
      case Payload.JsonOrPasswordForm<?, ?> either -> Set.of(JSON, FORM);
      case Payload.JsonOrForm<?, ?> either -> Set.of(JSON, FILES);
      case Payload.Form<?> form -> Set.of(FILES);
      case Payload.Raw(Set<String> types) -> types;
    };
  }

  private static boolean isUtf8(HeaderValue type) {
    return type.parameter("charset")
        .map(named -> UTF8.contains(named.toLowerCase(Locale.ROOT)))
        .orElse(true);
  }
}
