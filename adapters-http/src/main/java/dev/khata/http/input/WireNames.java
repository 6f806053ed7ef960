package dev.khata.http.input;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.NamingBase;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Under which names the components of records stand in JSON. */
public final class WireNames {

  /** A component as the client sees it. */
  public record Field(String name, JavaType type) {}

  private final ObjectMapper mapper;
  private final Map<Class<?>, Map<String, Field>> known = new ConcurrentHashMap<>();
  private final Map<Class<?>, QueryFields> queries = new ConcurrentHashMap<>();

  WireNames(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** The field made of a record's component; empty for what clients don't see. */
  public Optional<Field> of(Class<?> type, String component) {
    return Optional.ofNullable(byComponent(type).get(component));
  }

  /** The name of a field that would be called so in Java. */
  String translated(String component) {
    return mapper.getPropertyNamingStrategy() instanceof NamingBase naming
        ? naming.translate(component)
        : component;
  }

  /** The parameters of a query record. */
  public QueryFields query(Class<?> type) {
    return queries.computeIfAbsent(type, unknown -> new QueryFields(unknown, this));
  }

  /** The names of all fields of a record, in the order of its components. */
  List<String> all(Class<?> type) {
    return fields(type).stream().map(Field::name).toList();
  }

  /** All fields of a record, in the order of its components. */
  Collection<Field> fields(Class<?> type) {
    return byComponent(type).values();
  }

  private Map<String, Field> byComponent(Class<?> type) {
    return known.computeIfAbsent(type, this::introspect);
  }

  private Map<String, Field> introspect(Class<?> type) {
    Map<String, Field> fields = new LinkedHashMap<>();
    JavaType javaType = mapper.constructType(type);
    for (BeanPropertyDefinition property :
        mapper.getDeserializationConfig().introspect(javaType).findProperties()) {
      fields.put(
          property.getInternalName(), new Field(property.getName(), property.getPrimaryType()));
    }
    return fields;
  }
}
