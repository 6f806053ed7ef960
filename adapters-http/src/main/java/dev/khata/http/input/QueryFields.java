package dev.khata.http.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.http.endpoint.FieldProblem;
import dev.khata.http.endpoint.Prefixed;
import dev.khata.http.endpoint.TextType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The parameters of a query record. A record within it, such as paging, is no parameter: its fields
 * are, see {@link Prefixed}.
 */
public final class QueryFields {

  /**
   * A parameter of the query string.
   *
   * @param path where its value stands in the JSON object that the record is bound from
   * @param component of the innermost record
   * @param arguments the types that stand for the type variables of that record
   */
  public record Parameter(
      String name,
      List<String> path,
      RecordComponent component,
      Map<String, AnnotatedType> arguments) {}

  private final WireNames names;
  private final List<Parameter> parameters = new ArrayList<>();
  private final List<List<String>> records = new ArrayList<>();

  QueryFields(Class<?> type, WireNames names) {
    this.names = names;
    if (type.isRecord()) {
      add(type, "", List.of(), Map.of());
    }
  }

  private void add(
      Class<?> type, String prefix, List<String> within, Map<String, AnnotatedType> arguments) {
    for (RecordComponent component : type.getRecordComponents()) {
      String own = component.getName();
      names
          .of(type, own)
          .ifPresent(field -> add(component, join(prefix, own), longer(within, field), arguments));
    }
  }

  private void add(
      RecordComponent component,
      String name,
      List<String> path,
      Map<String, AnnotatedType> arguments) {
    Class<?> type = component.getType();
    if (type.isRecord() && TextType.of(type).isEmpty()) {
      records.add(path);
      add(
          type,
          type.isAnnotationPresent(Prefixed.class) ? name : "",
          path,
          arguments(type, component.getAnnotatedType()));
    } else {
      boolean bare = name.equals(component.getName());
      String told = bare ? path.getLast() : names.translated(name);
      parameters.add(new Parameter(told, path, component, arguments));
    }
  }

  private static Map<String, AnnotatedType> arguments(Class<?> type, AnnotatedType annotated) {
    Map<String, AnnotatedType> arguments = new HashMap<>();
    if (annotated instanceof AnnotatedParameterizedType generic) {
      TypeVariable<?>[] variables = type.getTypeParameters();
      for (int i = 0; i < variables.length; i++) {
        arguments.put(variables[i].getName(), generic.getAnnotatedActualTypeArguments()[i]);
      }
    }
    return arguments;
  }

  private static String join(String prefix, String name) {
    return prefix.isEmpty()
        ? name
        : prefix + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static List<String> longer(List<String> path, WireNames.Field field) {
    List<String> longer = new ArrayList<>(path);
    longer.add(field.name());
    return List.copyOf(longer);
  }

  /** In the order of the record. */
  public List<Parameter> parameters() {
    return List.copyOf(parameters);
  }

  /** Puts every value where the record has it. What is no parameter goes. */
  ObjectNode nested(ObjectNode flat) {
    ObjectNode nested = flat.objectNode();
    records.forEach(path -> parent(nested, path).putObject(path.getLast()));
    for (Parameter parameter : parameters) {
      JsonNode value = flat.get(parameter.name());
      if (value != null) {
        parent(nested, parameter.path()).set(parameter.path().getLast(), value);
      }
    }
    return nested;
  }

  private static ObjectNode parent(ObjectNode root, List<String> path) {
    ObjectNode at = root;
    for (String part : path.subList(0, path.size() - 1)) {
      at = at.withObjectProperty(part);
    }
    return at;
  }

  /** The problem under the name of the parameter that has it. */
  FieldProblem named(FieldProblem problem) {
    for (Parameter parameter : parameters) {
      int depth = parameter.path().size();
      if (problem.path().size() >= depth
          && problem.path().subList(0, depth).equals(parameter.path())) {
        List<String> path = new ArrayList<>(List.of(parameter.name()));
        path.addAll(problem.path().subList(depth, problem.path().size()));
        return new FieldProblem(path, problem.problem());
      }
    }
    return problem;
  }
}
