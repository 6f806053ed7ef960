package dev.khata.http.input;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.http.endpoint.FieldProblem;
import dev.khata.http.endpoint.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the objects of a body that have fields, and none that their record knows. Fields that
 * nobody knows are passed over otherwise; but whoever sent nothing else would believe that
 * something was done.
 */
final class UnknownFields {
  private static final Problem NONE_KNOWN = new Problem.Other("None of the fields is known");

  private final WireNames names;

  UnknownFields(WireNames names) {
    this.names = names;
  }

  List<FieldProblem> problems(ObjectNode sent, Class<?> type) {
    List<FieldProblem> problems = new ArrayList<>();
    if (type.isRecord()) {
      record(sent, type, List.of(), problems);
    }
    return problems;
  }

  /** Of a form, all of which is one record. */
  static List<FieldProblem> problems(List<FormField> sent, QueryFields fields) {
    Set<String> known =
        fields.parameters().stream()
            .map(QueryFields.Parameter::name)
            .collect(Collectors.toUnmodifiableSet());
    boolean inVain =
        !sent.isEmpty() && sent.stream().map(FormField::name).noneMatch(known::contains);
    return inVain ? List.of(new FieldProblem(List.of(), NONE_KNOWN)) : List.of();
  }

  private void record(
      ObjectNode sent, Class<?> type, List<String> path, List<FieldProblem> problems) {
    Collection<WireNames.Field> fields = names.fields(type);
    if (!sent.isEmpty() && fields.stream().noneMatch(field -> sent.has(field.name()))) {
      problems.add(new FieldProblem(path, NONE_KNOWN));
    }
    for (WireNames.Field field : fields) {
      value(sent.path(field.name()), field.type(), longer(path, field.name()), problems);
    }
  }

  private void value(JsonNode sent, JavaType type, List<String> path, List<FieldProblem> problems) {
    if (type.isReferenceType()) {
      value(sent, type.getReferencedType(), path, problems);
      return;
    }
    switch (sent) {
      case ObjectNode object when type.getRawClass().isRecord() ->
          record(object, type.getRawClass(), path, problems);
      case ObjectNode object when type.isMapLikeType() ->
          object.forEachEntry(
              (name, item) -> value(item, type.getContentType(), longer(path, name), problems));
      case ArrayNode items when type.isCollectionLikeType() -> {
        for (int i = 0; i < items.size(); i++) {
          String index = Integer.toString(i);
          value(items.get(i), type.getContentType(), longer(path, index), problems);
        }
      }
      default -> {}
    }
  }

  private static List<String> longer(List<String> path, String part) {
    List<String> longer = new ArrayList<>(path);
    longer.add(part);
    return longer;
  }
}
