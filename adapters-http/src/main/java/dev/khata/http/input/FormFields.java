package dev.khata.http.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.http.endpoint.Accepts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns the fields of a form into the JSON object that the same record would be sent as. */
final class FormFields {
  private FormFields() {}

  /** A field that comes twice fills a list where the record has one; else the last counts. */
  static ObjectNode tree(List<FormField> sent, QueryFields fields, ObjectMapper json) {
    Set<String> lists = QueryString.lists(fields);
    ObjectNode tree = json.createObjectNode();
    for (FormField field : sent) {
      if (lists.contains(field.name())) {
        tree.withArrayProperty(field.name()).add(value(field, tree));
      } else {
        tree.set(field.name(), value(field, tree));
      }
    }
    return fields.nested(tree);
  }

  /** What the record says of its files, by the names that clients send them under. */
  static Map<String, Accepts> files(QueryFields fields) {
    Map<String, Accepts> files = new LinkedHashMap<>();
    for (QueryFields.Parameter parameter : fields.parameters()) {
      Accepts accepts = parameter.component().getAnnotation(Accepts.class);
      if (accepts != null) {
        files.put(parameter.name(), accepts);
      }
    }
    return files;
  }

  private static JsonNode value(FormField field, ObjectNode tree) {
    return switch (field) {
      case FormField.Text text -> tree.textNode(text.value());
      case FormField.File file -> tree.pojoNode(file.upload());
      // An object is bound to no field of a form, so it is found to be of the wrong type.
      case FormField.Misplaced file -> tree.objectNode();
    };
  }
}
