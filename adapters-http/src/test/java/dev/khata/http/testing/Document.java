package dev.khata.http.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.khata.http.endpoint.Api;
import dev.khata.http.openapi.ApiDocument;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;

/** The published document of an API. */
public record Document(String json, JsonNode root) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public static Document of(Api api) {
    String json = ApiDocument.json(api, TestServer.ADDRESS);
    return new Document(json, tree(json));
  }

  public JsonNode at(String pointer) {
    return root.at(pointer);
  }

  /** Fails when a parser of OpenAPI finds something to say. */
  public void isValid() {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    assertThat(new OpenAPIV3Parser().readContents(json, null, options).getMessages()).isEmpty();
  }

  public static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
