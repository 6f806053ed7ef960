package dev.khata.http.endpoint;

/**
 * How a contract writes JSON.
 *
 * @param naming of fields
 * @param times the width of every time
 * @param names of the values of domain types
 */
public record JsonStyle(Naming naming, TimeFormat times, Vocabulary names) {

  /** Of whoever shows no values of domain types. */
  public JsonStyle(Naming naming, TimeFormat times) {
    this(naming, times, Vocabulary.NONE);
  }

  /** With times to the microsecond, as most contracts have them. */
  public static JsonStyle of(Naming naming) {
    return new JsonStyle(naming, TimeFormat.MICROSECONDS);
  }

  /** The same with these names. */
  public JsonStyle with(Vocabulary others) {
    return new JsonStyle(naming, times, others);
  }
}
