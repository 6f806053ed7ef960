package dev.khata.http.endpoint;

/**
 * How a contract writes JSON.
 *
 * @param naming of fields
 * @param times the width of every time
 */
public record JsonStyle(Naming naming, TimeFormat times) {

  /** With times to the microsecond, as most contracts have them. */
  public static JsonStyle of(Naming naming) {
    return new JsonStyle(naming, TimeFormat.MICROSECONDS);
  }
}
