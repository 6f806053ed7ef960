package dev.khata.http.input;

import static com.fasterxml.jackson.core.StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A number in a tree that Jackson would spell in another way than whoever sent it: {@code 3e8}, or
 * {@code -0}. It has the value of any such number, and is written as it was typed.
 */
public final class NumberAsTyped extends NumericNode {
  private static final long serialVersionUID = 1L;

  private final NumericNode value;
  private final String text;

  private NumberAsTyped(NumericNode value, String text) {
    this.value = value;
    this.text = text;
  }

  /**
   * A number of that text, which is its {@link #asText}.
   *
   * @throws NumberFormatException when it is none
   */
  public static NumericNode of(String text) {
    return of(DecimalNode.valueOf(new BigDecimal(text)), text);
  }

  /** A number of that value, whose {@link #asText} is the text. */
  static NumericNode of(NumericNode value, String text) {
    return value.asText().equals(text) ? value : new NumberAsTyped(value, text);
  }

  @Override
  public String asText() {
    return text;
  }

  /** What takes no text for a number, such as a buffer of tokens, gets the value. */
  @Override
  public void serialize(JsonGenerator generator, SerializerProvider provider) throws IOException {
    if (generator.getWriteCapabilities().isEnabled(CAN_WRITE_FORMATTED_NUMBERS)) {
      generator.writeNumber(text);
    } else {
      value.serialize(generator, provider);
    }
  }

  @Override
  public JsonToken asToken() {
    return value.asToken();
  }

  @Override
  public NumberType numberType() {
    return value.numberType();
  }

  @Override
  public boolean isIntegralNumber() {
    return value.isIntegralNumber();
  }

  @Override
  public boolean isFloatingPointNumber() {
    return value.isFloatingPointNumber();
  }

  @Override
  public boolean canConvertToExactIntegral() {
    return value.canConvertToExactIntegral();
  }

  @Override
  public boolean canConvertToInt() {
    return value.canConvertToInt();
  }

  @Override
  public boolean canConvertToLong() {
    return value.canConvertToLong();
  }

  @Override
  public Number numberValue() {
    return value.numberValue();
  }

  @Override
  public int intValue() {
    return value.intValue();
  }

  @Override
  public long longValue() {
    return value.longValue();
  }

  @Override
  public double doubleValue() {
    return value.doubleValue();
  }

  @Override
  public BigDecimal decimalValue() {
    return value.decimalValue();
  }

  @Override
  public BigInteger bigIntegerValue() {
    return value.bigIntegerValue();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NumberAsTyped that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
