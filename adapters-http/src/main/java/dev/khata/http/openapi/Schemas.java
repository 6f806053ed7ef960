package dev.khata.http.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.domain.kernel.Patch;
import dev.khata.http.endpoint.Glossary;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.input.QueryFields;
import dev.khata.http.input.WireNames;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Schemas of the records of one contract. In a request, a field is required when it may not be left
 * out; in an answer every field is there, and those that are {@link Optional} may be null.
 */
final class Schemas {

  /** Which way a record travels. */
  enum Way {
    REQUEST,
    /** A request's query string, in which there is no null. */
    QUERY,
    ANSWER
  }

  private record Known(Class<?> type, Way way) {}

  private final WireNames names;
  private final ScalarSchemas scalars;
  private final Glossary glossary;
  private final Map<String, Object> owners = new LinkedHashMap<>();
  private final Map<String, Schema<?>> schemas = new TreeMap<>();

  Schemas(WireNames names, ScalarSchemas scalars, Glossary glossary) {
    this.names = names;
    this.scalars = scalars;
    this.glossary = glossary;
  }

  /** All schemas referred to so far, by name. */
  Map<String, Schema<?>> all() {
    return schemas;
  }

  /**
   * A reference to the record's schema, or the schema itself where the record stands for a value.
   */
  Schema<?> of(Class<?> type, Way way) {
    if (type == Nothing.class) {
      throw new IllegalArgumentException("nothing has no schema");
    }
    if (type == ObjectNode.class) {
      Schema<?> anything = new JsonSchema();
      anything.addType("object");
      return anything;
    }
    if (type.isEnum()) {
      return named(scalars.title(type), type, () -> scalars.of(type).orElseThrow());
    }
    Optional<Schema<?>> scalar = scalars.of(type);
    if (scalar.isPresent()) {
      return scalar.get();
    }
    return type.isRecord() ? record(type, way) : new JsonSchema();
  }

  /**
   * The fields of a record by name, none where it is an object of anything, as parameters need
   * them, with whether each is required.
   */
  List<Field> fields(Class<?> type, Way way) {
    List<Field> fields = new ArrayList<>();
    if (way == Way.QUERY) {
      for (QueryFields.Parameter parameter : names.query(type).parameters()) {
        fields.add(field(parameter.component(), parameter.name(), way, parameter.arguments()));
      }
      return fields;
    }
    if (!type.isRecord()) {
      return fields;
    }
    for (RecordComponent component : type.getRecordComponents()) {
      names
          .of(type, component.getName())
          .ifPresent(field -> fields.add(field(component, field.name(), way, Map.of())));
    }
    return fields;
  }

  /** One field of a record. */
  record Field(String name, Schema<?> schema, boolean required) {}

  private Schema<?> record(Class<?> type, Way way) {
    Optional<RecordComponent> value =
        Stream.of(type.getRecordComponents())
            .filter(component -> component.getAccessor().isAnnotationPresent(JsonValue.class))
            .findFirst();
    if (value.isPresent()) {
      return of(value.get().getAnnotatedType(), way, Map.of());
    }
    return named(name(type, way), new Known(type, way), () -> object(type, way));
  }

  /**
   * A reference to the schema of that name.
   *
   * @param owner what the schema is made of, equal for equal schemas
   * @param make makes the schema when it is referred to first
   */
  Schema<?> named(String name, Object owner, Supplier<Schema<?>> make) {
    Object first = owners.putIfAbsent(name, owner);
    if (first == null) {
      schemas.put(name, make.get());
    } else if (!first.equals(owner)) {
      throw new IllegalStateException("two schemas are named " + name + " in one contract");
    }
    return new JsonSchema().$ref("#/components/schemas/" + name);
  }

  /** A record that travels both ways has two schemas; two records of one name have no place. */
  private String name(Class<?> type, Way way) {
    String name = type.getSimpleName();
    Object owner = owners.get(name);
    if (owner == null || owner.equals(new Known(type, way))) {
      return name;
    }
    if (owner instanceof Known known && known.type() == type) {
      return name + (way == Way.ANSWER ? "Answer" : "Request");
    }
    throw new IllegalStateException("two records are named " + name + " in one contract");
  }

  private Schema<?> object(Class<?> type, Way way) {
    Schema<?> object = new JsonSchema();
    object.addType("object");
    List<String> required = new ArrayList<>();
    for (Field field : fields(type, way)) {
      object.addProperty(field.name(), field.schema());
      if (field.required()) {
        required.add(field.name());
      }
    }
    if (!required.isEmpty()) {
      object.setRequired(required);
    }
    if (way == Way.ANSWER) {
      // Said aloud, since generated clients otherwise refuse an answer that has got a field more.
      object.setAdditionalProperties(true);
    }
    return object;
  }

  /**
   * @param arguments the types that stand for type variables
   */
  private Field field(
      RecordComponent component, String name, Way way, Map<String, AnnotatedType> arguments) {
    AnnotatedType type = component.getAnnotatedType();
    List<Annotation> rules = Keywords.expanded(type.getAnnotations());
    boolean maybe = component.getType() == Optional.class || isNullable(type);
    boolean required =
        switch (way) {
          case REQUEST, QUERY -> Keywords.demandPresence(rules);
          case ANSWER -> !maybe || !leavesOutEmpty(component.getDeclaringRecord());
        };
    boolean nullable =
        switch (way) {
          case REQUEST -> !required;
          case QUERY -> false;
          case ANSWER -> maybe;
        };
    Schema<?> schema = of(type, way, arguments);
    Keywords.put(Keywords.expanded(component.getAccessor().getAnnotations()), schema);
    Schema<?> whole = nullable ? orNull(schema) : schema;
    explain(component.getDeclaringRecord(), name, whole);
    FileWords.describe(component, whole);
    return new Field(name, whole, required);
  }

  /** What the field says of itself goes before what the contract says of all of its name. */
  private void explain(Class<?> type, String name, Schema<?> schema) {
    if (schema.getDescription() == null) {
      words(type.getSimpleName(), name).ifPresent(schema::setDescription);
    }
  }

  /** What the contract says of a schema's field. */
  Optional<String> words(String schema, String field) {
    return glossary.of(schema, field);
  }

  private Schema<?> of(AnnotatedType written, Way way, Map<String, AnnotatedType> arguments) {
    AnnotatedType type = arguments.getOrDefault(written.getType().getTypeName(), written);
    Class<?> raw = RawTypes.of(type);
    Schema<?> schema;
    if (raw == Optional.class || raw == Patch.class) {
      schema = of(argument(type, 0), way, arguments);
    } else if (Collection.class.isAssignableFrom(raw)) {
      schema = new JsonSchema().items(of(argument(type, 0), way, arguments));
      schema.addType("array");
    } else if (Map.class.isAssignableFrom(raw)) {
      schema = new JsonSchema().additionalProperties(of(argument(type, 1), way, arguments));
      schema.addType("object");
    } else {
      schema = of(raw, way);
    }
    Keywords.put(Keywords.expanded(type.getAnnotations()), schema);
    return schema;
  }

  static Schema<?> orNull(Schema<?> schema) {
    if (schema.get$ref() != null) {
      Schema<?> none = new JsonSchema();
      none.addType("null");
      Schema<?> either = new JsonSchema().anyOf(List.of(schema, none));
      either.setDescription(schema.getDescription());
      schema.setDescription(null);
      return either;
    }
    if (schema.getTypes() != null) {
      schema.addType("null");
    }
    if (schema.getEnum() != null) {
      schema.getEnum().add(null);
    }
    return schema;
  }

  private static AnnotatedType argument(AnnotatedType type, int index) {
    return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index];
  }

  private static boolean isNullable(AnnotatedType type) {
    return Stream.of(type.getAnnotations())
        .anyMatch(annotation -> annotation.annotationType().getSimpleName().equals("Nullable"));
  }

  /** Whether the record's empty fields are not written at all. */
  private static boolean leavesOutEmpty(Class<?> type) {
    JsonInclude include = type.getAnnotation(JsonInclude.class);
    return include != null && include.value() != JsonInclude.Include.ALWAYS;
  }
}
