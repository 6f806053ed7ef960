package dev.khata.http.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Bounds how many digits a number has when it is written out. {@code 1e999999999} is a short text,
 * and gigabytes once somebody scales it or prints it plainly.
 */
final class BoundedNumbers {
  private static final int MAX_DIGITS = 1_000;

  private BoundedNumbers() {}

  static boolean isBounded(BigDecimal number) {
    return Math.abs((long) number.scale()) <= MAX_DIGITS && number.precision() <= MAX_DIGITS;
  }

  /** Of numbers in a tree, whether or not anybody reads them. */
  static final class Nodes extends JsonNodeFactory {
    private static final long serialVersionUID = 1L;

    /**
     * @throws ArithmeticException when it has too many digits
     */
    @Override
    public ValueNode numberNode(@Nullable BigDecimal number) {
      if (number != null && !isBounded(number)) {
        throw new ArithmeticException("a number of too many digits");
      }
      return super.numberNode(number);
    }
  }

  /** Of numbers in records, which a query string has as text. */
  static final class Fields extends SimpleModule {
    private static final long serialVersionUID = 1L;

    Fields() {
      addDeserializer(BigDecimal.class, new Reader());
    }
  }

  private static final class Reader extends StdDeserializer<BigDecimal> {
    private static final long serialVersionUID = 1L;

    Reader() {
      super(BigDecimal.class);
    }

    @Override
    public LogicalType logicalType() {
      return LogicalType.Float;
    }

    @Override
    public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      BigDecimal number = BigDecimalDeserializer.instance.deserialize(parser, context);
      if (number != null && !isBounded(number)) {
        context.handleWeirdNumberValue(BigDecimal.class, number, "too many digits");
      }
      return number;
    }
  }
}
