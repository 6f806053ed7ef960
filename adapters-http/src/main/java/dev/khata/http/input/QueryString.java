package dev.khata.http.input;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.domain.kernel.Patch;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Turns a query string into the JSON object that the same record would be sent as. */
final class QueryString {
  private static final int MAX_PARAMETERS = 200;
  private static final Set<Type> MAYBE = Set.of(Optional.class, Patch.class);

  private QueryString() {}

  /** A parameter that comes twice fills a list where the record has one; else the last counts. */
  static ObjectNode tree(String raw, QueryFields fields, ObjectMapper json) {
    Set<String> lists = lists(fields);
    ObjectNode tree = json.createObjectNode();
    int count = 0;
    for (String pair : raw.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      if (++count > MAX_PARAMETERS) {
        throw new FaultException(new Fault.Malformed());
      }
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      if (lists.contains(name)) {
        tree.withArrayProperty(name).add(value);
      } else {
        tree.put(name, value);
      }
    }
    return fields.nested(tree);
  }

  private static String decode(String text) {
    return PercentCode.decode(text.replace('+', ' '))
        .orElseThrow(() -> new FaultException(new Fault.Malformed()));
  }

  /** The names of those fields that take several values. */
  static Set<String> lists(QueryFields fields) {
    Set<String> lists = new HashSet<>();
    for (QueryFields.Parameter parameter : fields.parameters()) {
      if (isList(parameter.component().getGenericType())) {
        lists.add(parameter.name());
      }
    }
    return lists;
  }

  /** Also one that may be left out. */
  private static boolean isList(Type type) {
    return switch (type) {
      case Class<?> plain -> Collection.class.isAssignableFrom(plain);
      case ParameterizedType generic ->
          isList(generic.getRawType())
              || (MAYBE.contains(generic.getRawType())
                  && isList(generic.getActualTypeArguments()[0]));
      default -> false;
    };
  }
}
