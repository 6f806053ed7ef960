package dev.khata.http.multipart;

import dev.khata.http.input.HeaderValue;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a part of a form says of itself before its content.
 *
 * @param name of the field
 * @param fileName as sent
 * @param type what {@code Content-Type} says
 */
record PartHead(String name, Optional<String> fileName, Optional<HeaderValue> type) {
  private static final String DEFAULT_TYPE = "text/plain";
  private static final Set<String> PLAIN = Set.of("binary", "8bit", "7bit");

  /**
   * @param headers by name in lower case
   * @throws MalformedForm when it belongs to no field, or is encoded in a way that no client uses
   */
  static PartHead of(Map<String, String> headers) throws MalformedForm {
    HeaderValue disposition = HeaderValue.parse(headers.getOrDefault("content-disposition", ""));
    Optional<String> name = disposition.parameter("name");
    String encoding = headers.getOrDefault("content-transfer-encoding", "binary");
    if (!disposition.value().equals("form-data")
        || name.isEmpty()
        || !PLAIN.contains(encoding.toLowerCase(Locale.ROOT))) {
      throw new MalformedForm("a part of no field");
    }
    return new PartHead(
        name.get(),
        disposition.parameter("filename"),
        Optional.ofNullable(headers.get("content-type")).map(HeaderValue::parse));
  }

  /** Files have a name; clients that leave it out say at least what they send. */
  boolean isFile() {
    return fileName.isPresent() || type.filter(said -> !isText(said)).isPresent();
  }

  /** As a browser sends a field in which no file was chosen. */
  boolean isUnnamed() {
    return fileName.filter(String::isEmpty).isPresent();
  }

  String mediaType() {
    return type.map(HeaderValue::value).orElse(DEFAULT_TYPE);
  }

  private static boolean isText(HeaderValue type) {
    return type.value().equals(DEFAULT_TYPE);
  }
}
