package dev.khata.http.input;

import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.khata.domain.kernel.Secret;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.endpoint.Problem.Expected;
import dev.khata.http.endpoint.TextType;
import dev.khata.http.endpoint.Upload;
import dev.khata.http.endpoint.ValueNames;
import dev.khata.http.endpoint.Vocabulary;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says what is wrong with a value that Jackson couldn't bind, without its words or the value. */
final class TypeProblems {
  private static final List<Class<?>> WHOLE =
      List.of(int.class, long.class, Integer.class, Long.class, BigInteger.class);

  private static final String OTHER = "value";
  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]+");

  private final ObjectMapper mapper;
  private final Vocabulary names;
  private final boolean numbersAsText;

  TypeProblems(ObjectMapper mapper, Vocabulary names, boolean numbersAsText) {
    this.mapper = mapper;
    this.names = names;
    this.numbersAsText = numbersAsText;
  }

  Problem of(JsonMappingException cause, JsonNode sent) {
    return of(target(cause), sent);
  }

  private static Class<?> target(JsonMappingException cause) {
    if (cause instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      return mismatch.getTargetType();
    }
    return cause.getCause() instanceof InputCoercionException number
            && number.getTargetType() != null
        ? number.getTargetType()
        : Object.class;
  }

  private Problem of(Class<?> target, JsonNode sent) {
    if (sent.isTextual() && TextType.of(target).isPresent()) {
      return TextType.of(target).flatMap(text -> text.problem(sent.textValue())).orElseThrow();
    }
    if (target == String.class || target == Secret.class || TextType.of(target).isPresent()) {
      return new Problem.WrongType(Expected.STRING);
    }
    if (target == Boolean.class) {
      return new Problem.WrongType(Expected.BOOLEAN);
    }
    if (target.isEnum()) {
      return new Problem.NotAChoice(choices(target));
    }
    if (WHOLE.contains(target)) {
      return isWhole(sent) ? outOfRange(target, sent) : new Problem.WrongType(Expected.INTEGER);
    }
    if (Number.class.isAssignableFrom(target)) {
      return new Problem.WrongType(Expected.NUMBER);
    }
    if (Collection.class.isAssignableFrom(target)) {
      return new Problem.WrongType(Expected.LIST);
    }
    if (target.isRecord() || Map.class.isAssignableFrom(target)) {
      return new Problem.WrongType(Expected.OBJECT);
    }
    if (target == Upload.class) {
      return new Problem.BadFormat("file");
    }
    if (sent.isTextual()) {
      return new Problem.BadFormat(format(target));
    }
    return new Problem.WrongType(format(target).equals(OTHER) ? Expected.OTHER : Expected.STRING);
  }

  private boolean isWhole(JsonNode sent) {
    return sent.isIntegralNumber()
        || (numbersAsText && WHOLE_NUMBER.matcher(sent.asText()).matches());
  }

  private static Problem outOfRange(Class<?> target, JsonNode sent) {
    boolean small = target == Integer.class || target == int.class;
    return sent.asText().startsWith("-")
        ? new Problem.TooSmall(BigDecimal.valueOf(small ? Integer.MIN_VALUE : Long.MIN_VALUE))
        : new Problem.TooGreat(BigDecimal.valueOf(small ? Integer.MAX_VALUE : Long.MAX_VALUE));
  }

  private List<String> choices(Class<?> target) {
    return names
        .of(target)
        .map(ValueNames::all)
        .orElseGet(
            () ->
                Stream.of(target.getEnumConstants())
                    .map(constant -> mapper.convertValue(constant, String.class))
                    .toList());
  }

  private static String format(Class<?> target) {
    if (target == UUID.class) {
      return "uuid";
    }
    if (target == LocalDate.class) {
      return "date";
    }
    return TemporalAccessor.class.isAssignableFrom(target) ? "date-time" : OTHER;
  }
}
