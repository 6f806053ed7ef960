package dev.khata.bootstrap.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * A run of process-due, as its client was told.
 *
 * @param results in order; not more than fit an answer
 */
record Run(String id, Counts counts, List<Result> results) {
  Run {
    results = List.copyOf(results);
  }

  /** Of all that it tried. */
  record Counts(int succeeded, int failed) {}

  /**
   * What one mandate came to.
   *
   * @param transaction by which it was charged
   * @param error why it was not
   */
  record Result(long mandate, Optional<Long> transaction, Optional<String> error) {
    static Result charged(long mandate, long transaction) {
      return new Result(mandate, Optional.of(transaction), Optional.empty());
    }

    static Result failed(long mandate, String error) {
      return new Result(mandate, Optional.empty(), Optional.of(error));
    }
  }

  static Run of(JsonNode told) {
    return new Run(
        told.path("run_id").asText(),
        new Counts(told.path("succeeded").asInt(), told.path("failed").asInt()),
        StreamSupport.stream(told.path("results").spliterator(), false).map(Run::result).toList());
  }

  private static Result result(JsonNode told) {
    long mandate = told.path("autopay_id").asLong();
    return told.path("status").asText().equals("success")
        ? Result.charged(mandate, told.path("txn_id").asLong())
        : Result.failed(mandate, told.path("error").asText());
  }

  /** Each result is an operation that its client knows of. */
  Acknowledged acknowledged() {
    long charged = results.stream().filter(result -> result.error().isEmpty()).count();
    return new Acknowledged((int) charged, results.size() - (int) charged);
  }
}
