package dev.khata.http.endpoint;

import java.util.List;

/**
 * What is wrong with one field of a request.
 *
 * @param path names and list indexes from the outside in, as the client wrote them; empty when the
 *     request as a whole is at fault
 */
public record FieldProblem(List<String> path, Problem problem) {
  public FieldProblem {
    path = List.copyOf(path);
  }

  /** Whether the other is about this field, or about one within it. */
  public boolean holds(FieldProblem other) {
    return other.path().size() >= path.size() && other.path().subList(0, path.size()).equals(path);
  }

  /** The path with dots between its parts; empty for the request as a whole. */
  public String dotted() {
    return String.join(".", path);
  }
}
