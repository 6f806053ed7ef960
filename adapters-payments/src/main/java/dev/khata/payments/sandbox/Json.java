package dev.khata.payments.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.domain.payments.Capture;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** What the sandbox says, as this module reads it. */
final class Json {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final int LONGEST = 200;

  private Json() {}

  /** A field is missing, or is not of its form. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreadable(String field) {
      super(field);
    }
  }

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static Optional<JsonNode> read(String text) {
    try {
      return Optional.of(MAPPER.readTree(text)).filter(JsonNode::isObject);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  static Optional<JsonNode> read(byte[] body) {
    try {
      return Optional.of(MAPPER.readTree(body)).filter(JsonNode::isObject);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isTextual() || value.textValue().isEmpty() || value.textValue().length() > LONGEST) {
      throw new Unreadable(field);
    }
    return value.textValue();
  }

  static UUID uuid(JsonNode node, String field) {
    try {
      return UUID.fromString(text(node, field));
    } catch (IllegalArgumentException e) {
      throw new Unreadable(field);
    }
  }

  static Money money(JsonNode node) {
    JsonNode amount = node.path("amount");
    if (!amount.isIntegralNumber() || !amount.canConvertToLong() || amount.longValue() < 0) {
      throw new Unreadable("amount");
    }
    try {
      return new Money(amount.longValue(), Unit.currency(text(node, "currency")));
    } catch (IllegalArgumentException e) {
      throw new Unreadable("currency");
    }
  }

  static Capture capture(JsonNode payment) {
    return new Capture(text(payment, "id"), money(payment));
  }
}
