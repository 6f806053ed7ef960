package dev.khata.email;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the mail server answered to one command.
 *
 * @param code of three digits, RFC 5321
 * @param detail the enhanced status code, RFC 3463, such as {@code 5.1.1}
 * @param text all of it, which may repeat an address
 */
record Answer(int code, Optional<String> detail, String text) {
  private static final Pattern DETAIL =
      Pattern.compile("^[245]\\d\\d[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
  private static final Pattern QUEUED_AS =
      Pattern.compile("(?:queued as|Ok:?|id=)\\s*([A-Za-z0-9._-]{4,100})\\s*$");

  static Answer of(int code, String text) {
    Matcher detail = DETAIL.matcher(text);
    return new Answer(code, detail.find() ? Optional.of(detail.group(1)) : Optional.empty(), text);
  }

  boolean isTaken() {
    return code >= 200 && code <= 299;
  }

  boolean isForNow() {
    return code >= 400 && code <= 499;
  }

  boolean isForGood() {
    return code >= 500 && code <= 599;
  }

  /** The id under which the server has queued the mail, where it tells one. */
  Optional<String> queueId() {
    Matcher id = QUEUED_AS.matcher(text.strip());
    return id.find() ? Optional.of(id.group(1)) : Optional.empty();
  }

  /** Its numbers alone, as the words may repeat an address. */
  @Override
  public String toString() {
    return detail.map(d -> code + " " + d).orElse(Integer.toString(code));
  }
}
