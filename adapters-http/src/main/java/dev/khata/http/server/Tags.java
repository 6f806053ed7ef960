package dev.khata.http.server;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Entity tags, by which a client asks whether what it has is still the same. */
final class Tags {
  private static final int TAG_BYTES = 16;

  private Tags() {}

  /** Of what is sent in one coding alone, as it stands in {@code ETag}. */
  static String strong(String tag) {
    return '"' + tag + '"';
  }

  /** Of these bytes in whatever coding they are sent, as it stands in {@code ETag}. */
  static String weak(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      byte[] enough = Arrays.copyOf(hash, TAG_BYTES);
      return "W/" + strong(Base64.getUrlEncoder().withoutPadding().encodeToString(enough));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Whether the client has what that tag stands for.
   *
   * @param header as in {@code ETag}
   * @param ifNoneMatch every value of the header; weak tags match as strong ones do
   */
  static boolean match(String header, List<String> ifNoneMatch) {
    String tag = opaque(header);
    return ifNoneMatch.stream()
        .flatMap(value -> Stream.of(value.split(",", -1)))
        .map(sent -> opaque(sent.strip()))
        .anyMatch(sent -> sent.equals(tag) || sent.equals("*"));
  }

  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
