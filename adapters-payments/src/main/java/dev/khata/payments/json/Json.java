package dev.khata.payments.json;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** Reads what a stranger wrote: whatever is missing or of another kind is empty. */
public final class Json {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  public static Optional<ObjectNode> read(byte[] text) {
    try {
      return JSON.readTree(text) instanceof ObjectNode object
          ? Optional.of(object)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A text that is not blank. */
  public static Optional<String> text(JsonNode object, String field) {
    JsonNode value = object.path(field);
    return Optional.of(value)
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .filter(text -> !text.isBlank());
  }

  public static Optional<UUID> uuid(JsonNode object, String field) {
    return text(object, field).flatMap(Json::uuid);
  }

  private static Optional<UUID> uuid(String text) {
    try {
      UUID uuid = UUID.fromString(text);
      return uuid.toString().equals(text) ? Optional.of(uuid) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** An amount in minor units that is a whole number and not negative. */
  public static Optional<Money> money(JsonNode object, String field, Unit unit) {
    JsonNode amount = object.path(field);
    return amount.isIntegralNumber() && amount.canConvertToLong() && amount.longValue() >= 0
        ? Optional.of(new Money(amount.longValue(), unit))
        : Optional.empty();
  }

  /** The fields {@code amount}, in minor units, and {@code currency}. */
  public static Optional<Money> money(JsonNode object) {
    return text(object, "currency")
        .flatMap(Json::currency)
        .flatMap(unit -> money(object, "amount", unit));
  }

  private static Optional<Unit> currency(String code) {
    try {
      return Optional.of(Unit.currency(code));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
