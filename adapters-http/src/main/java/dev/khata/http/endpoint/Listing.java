package dev.khata.http.endpoint;

/**
 * A list, in part or whole. On the wire both have the same fields.
 *
 * @param <R> the page as a record
 */
public sealed interface Listing<R> {

  /** Some of the rows. */
  record Part<R>(R page) implements Listing<R> {}

  /** All of them, however many. */
  record Whole<R>(Flow flow) implements Listing<R> {}
}
