package dev.khata.http.input;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.http.endpoint.FieldProblem;
import dev.khata.http.endpoint.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Binds a JSON object to a record and finds every value of the wrong type, not just the first: what
 * can't be bound is noted, taken out, and the rest is bound again.
 */
final class Binder {
  private static final int MAX_PROBLEMS = 20;

  /** The record as far as it could be bound; empty when too much was wrong. */
  record Bound<T>(Optional<T> value, List<FieldProblem> problems) {

    /** The same, of which this is wrong besides. */
    Bound<T> with(List<FieldProblem> more) {
      return new Bound<>(value, Stream.concat(problems.stream(), more.stream()).toList());
    }

    /** Whether nothing is known to be wrong with a field, nor with what is within it. */
    boolean isFine(FieldProblem at) {
      return problems.stream().noneMatch(at::holds);
    }
  }

  private final ObjectMapper mapper;
  private final TypeProblems typeProblems;

  /**
   * @param names of the values of domain types
   * @param numbersAsText whether a number comes as text, as in a query string
   */
  Binder(ObjectMapper mapper, Vocabulary names, boolean numbersAsText) {
    this.mapper = mapper;
    this.typeProblems = new TypeProblems(mapper, names, numbersAsText);
  }

  <T> Bound<T> bind(ObjectNode sent, Class<T> type) {
    ObjectNode rest = sent.deepCopy();
    List<FieldProblem> problems = new ArrayList<>();
    while (problems.size() < MAX_PROBLEMS) {
      try {
        return new Bound<>(
            Optional.of(mapper.readValue(new TreeTokens(rest, mapper), type)), problems);
      } catch (JsonMappingException e) {
        List<String> path = path(e);
        JsonNode at = find(rest, path);
        problems.add(new FieldProblem(path, typeProblems.of(e, at)));
        if (at.isMissingNode() || !remove(rest, e.getPath())) {
          break;
        }
      } catch (IOException e) {
        throw new IllegalStateException("a tree can always be read", e);
      }
    }
    return new Bound<>(Optional.empty(), problems);
  }

  static JsonNode find(JsonNode root, List<String> path) {
    JsonNode at = root;
    for (String part : path) {
      at = at.isArray() ? at.path(Integer.parseInt(part)) : at.path(part);
    }
    return at;
  }

  private static List<String> path(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            part ->
                part.getFieldName() == null
                    ? Integer.toString(part.getIndex())
                    : part.getFieldName())
        .toList();
  }

  private static boolean remove(JsonNode root, List<JsonMappingException.Reference> path) {
    JsonNode parent = root;
    for (JsonMappingException.Reference part : path.subList(0, Math.max(0, path.size() - 1))) {
      parent =
          part.getFieldName() == null
              ? parent.path(part.getIndex())
              : parent.path(part.getFieldName());
    }
    return switch (parent) {
      case ObjectNode object when !path.isEmpty() ->
          object.remove(path.getLast().getFieldName()) != null;
      case ArrayNode array when !path.isEmpty() ->
          !array.set(path.getLast().getIndex(), NullNode.getInstance()).isNull();
      default -> false;
    };
  }
}
