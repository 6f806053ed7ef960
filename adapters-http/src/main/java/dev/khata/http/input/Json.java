package dev.khata.http.input;

import static com.fasterxml.jackson.databind.cfg.CoercionInputShape.Boolean;
import static com.fasterxml.jackson.databind.cfg.CoercionInputShape.EmptyString;
import static com.fasterxml.jackson.databind.cfg.CoercionInputShape.Float;
import static com.fasterxml.jackson.databind.cfg.CoercionInputShape.Integer;
import static com.fasterxml.jackson.databind.cfg.CoercionInputShape.String;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategy;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.khata.http.endpoint.JsonStyle;
import dev.khata.http.endpoint.Naming;

/**
 * The JSON mappers. What they read is bounded in depth, in the length of every token, in how many
 * there are, and in how large numbers are.
 */
public final class Json {
  private static final int DEEPEST = 32;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 1 << 20;
  private static final int LONGEST_NUMBER = 400;

  /** Names, values and brackets. Each costs many times the memory of its text. */
  private static final int MAX_TOKENS = 10_000;

  private Json() {}

  /**
   * For bodies and answers. Nothing is turned into another type, a name may stand once only,
   * unknown names are passed over, times are ISO 8601 of one width.
   */
  public static ObjectMapper strict(JsonStyle style) {
    ObjectMapper mapper = mapper(style);
    refuse(mapper, LogicalType.Textual, Boolean, Integer, Float);
    refuse(mapper, LogicalType.Boolean, Integer, Float, String, EmptyString);
    refuse(mapper, LogicalType.Integer, Boolean, Float, String, EmptyString);
    refuse(mapper, LogicalType.Float, Boolean, String, EmptyString);
    refuse(mapper, LogicalType.Enum, Boolean, Integer, Float, EmptyString);
    refuse(mapper, LogicalType.DateTime, Boolean, Integer, Float, EmptyString);
    refuse(mapper, LogicalType.OtherScalar, Boolean, Integer, Float, EmptyString);
    refuse(mapper, LogicalType.POJO, String, EmptyString);
    refuse(mapper, LogicalType.Collection, String, EmptyString);
    return mapper;
  }

  /** For query strings, where a number can only come as text. */
  static ObjectMapper fromText(JsonStyle style) {
    ObjectMapper mapper = mapper(style);
    refuse(mapper, LogicalType.Boolean, EmptyString);
    refuse(mapper, LogicalType.Integer, EmptyString);
    refuse(mapper, LogicalType.Float, EmptyString);
    refuse(mapper, LogicalType.Enum, EmptyString);
    refuse(mapper, LogicalType.DateTime, EmptyString);
    refuse(mapper, LogicalType.OtherScalar, EmptyString);
    return mapper;
  }

  /** How the naming turns the name of a record component into that of a JSON field. */
  public static PropertyNamingStrategy strategy(Naming naming) {
    return switch (naming) {
      case SNAKE_CASE -> PropertyNamingStrategies.SNAKE_CASE;
      case CAMEL_CASE -> PropertyNamingStrategies.LOWER_CAMEL_CASE;
    };
  }

  private static ObjectMapper mapper(JsonStyle style) {
    return JsonMapper.builder(factory())
        .addModule(new Jdk8Module())
        .addModule(new JavaTimeModule())
        .addModule(new SecretModule())
        .addModule(new TextModule())
        .addModule(new PatchModule())
        .addModule(new UploadModule())
        .addModule(new TimesAsText())
        .addModule(new TreeReader.AsModule())
        .addModule(new BoundedNumbers.Fields())
        .nodeFactory(new BoundedNumbers.Nodes())
        .addModule(new TimesWritten(style.times()))
        .annotationIntrospector(
            AnnotationIntrospector.pair(
                new NamedValues(style.names()), new JacksonAnnotationIntrospector()))
        .propertyNamingStrategy(strategy(style.naming()))
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build();
  }

  private static JsonFactory factory() {
    StreamReadConstraints bounds =
        StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxNameLength(LONGEST_NAME)
            .maxStringLength(LONGEST_TEXT)
            .maxNumberLength(LONGEST_NUMBER)
            .maxTokenCount(MAX_TOKENS)
            .build();
    return new JsonFactoryBuilder()
        .streamReadConstraints(bounds)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .build();
  }

  private static void refuse(ObjectMapper mapper, LogicalType type, CoercionInputShape... shapes) {
    for (CoercionInputShape shape : shapes) {
      mapper.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail);
    }
  }
}
