package dev.khata.http.input;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import dev.khata.http.endpoint.ValueNames;
import dev.khata.http.endpoint.Vocabulary;
import java.util.Optional;

/** Reads and writes the values of domain types under the names that a contract has for them. */
final class NamedValues extends NopAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  private final transient Vocabulary vocabulary;

  NamedValues(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public String[] findEnumValues(
      MapperConfig<?> config, AnnotatedClass type, Enum<?>[] values, String[] names) {
    Optional<ValueNames<?>> known = vocabulary.of(type.getRawType());
    for (int i = 0; i < values.length && known.isPresent(); i++) {
      names[i] = name(known.get(), values[i]);
    }
    return names;
  }

  private static <T extends Enum<T>> String name(ValueNames<T> names, Enum<?> value) {
    return names.of(names.type().cast(value));
  }
}
