package dev.khata.http.endpoint;

/**
 * How a contract writes JSON.
 *
 * @param naming of fields
 * @param times the width of every time
 * @param names of the values of domain types
 * @param wrapped whether an answer stands in a {@link SuccessBody} when all went well
 */
public record JsonStyle(Naming naming, TimeFormat times, Vocabulary names, boolean wrapped) {

  /** With answers that stand for themselves, as most contracts have them. */
  public JsonStyle(Naming naming, TimeFormat times, Vocabulary names) {
    this(naming, times, names, false);
  }

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
    return new JsonStyle(naming, times, others, wrapped);
  }

  /** The same, in which every answer that is JSON stands in a {@link SuccessBody}. */
  public JsonStyle wrapping() {
    return new JsonStyle(naming, times, names, true);
  }

  /** The answer of an endpoint as this contract sends it, when all went well. */
  public Reply<?> finished(Reply<?> reply) {
    return wrapped ? SuccessBody.around(reply) : reply;
  }
}
