package dev.khata.http.gencharge;

import static dev.khata.http.gencharge.GenchargeErrors.invalid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.khata.domain.catalog.Benefits;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.input.Json;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Benefits as clients send and get them: an object of whatever is in it. */
public final class BenefitsJson {
  private static final ObjectMapper JSON = Json.strict(Gencharge.STYLE);
  private static final TypeReference<Map<String, @Nullable Object>> OBJECT =
      new TypeReference<>() {};

  private BenefitsJson() {}

  public static Benefits read(Optional<Map<String, @Nullable Object>> sent) {
    return sent.map(BenefitsJson::read).orElse(Benefits.NONE);
  }

  private static Benefits read(Map<String, @Nullable Object> sent) {
    try {
      return Benefits.parse(JSON.writeValueAsString(sent))
          .orElseThrow(
              () -> invalid(new Problem.Other("Too long, too deep, or not plain"), "benefits"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was read can be written", e);
    }
  }

  public static Map<String, @Nullable Object> print(Benefits benefits) {
    try {
      return JSON.readValue(benefits.json(), OBJECT);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("benefits are a JSON object", e);
    }
  }
}
