package dev.khata.http.endpoint;

import java.util.Optional;

/** The request body that an endpoint takes. Forms and uploads will be further kinds. */
public sealed interface Payload<B> {

  /** None; what is sent as JSON nonetheless is ignored. */
  record None() implements Payload<Nothing> {}

  /**
   * A JSON object read into a record and checked against its Jakarta Validation annotations.
   *
   * @param example for the documentation
   */
  record Json<T>(Class<T> type, Optional<T> example) implements Payload<T> {}

  /** As {@link Json}, but the body may be left out. */
  record OptionalJson<T>(Class<T> type, Optional<T> example) implements Payload<Optional<T>> {}
}
