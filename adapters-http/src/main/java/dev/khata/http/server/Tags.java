package dev.khata.http.server;

import dev.khata.http.endpoint.Download;
import java.util.List;
import java.util.stream.Stream;

/** Entity tags, by which a client asks whether the file that it has is still the same. */
final class Tags {
  private Tags() {}

  /** As it stands in {@code ETag}. */
  static String header(String tag) {
    return '"' + tag + '"';
  }

  /**
   * Whether the client has the file as it is now.
   *
   * @param ifNoneMatch every value of the header; weak tags match as strong ones do
   */
  static boolean match(Download file, List<String> ifNoneMatch) {
    if (file.tag().isEmpty()) {
      return false;
    }
    String tag = header(file.tag().get());
    return ifNoneMatch.stream()
        .flatMap(value -> Stream.of(value.split(",", -1)))
        .map(sent -> sent.strip().replaceFirst("^W/", ""))
        .anyMatch(sent -> sent.equals(tag) || sent.equals("*"));
  }
}
