package dev.khata.http.openapi;

import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Puts one of several kinds of answers beside the others. Only where two kinds of one status differ
 * in shape does the document say {@code oneOf}, which some generators can't read.
 *
 * @param name of the kind
 */
record KindDocs(String name) {

  /**
   * @param all what is known of the other kinds, by status
   * @param kind what an endpoint of this kind alone would answer
   */
  void merge(Map<String, ApiResponse> all, Map<String, ApiResponse> kind) {
    kind.forEach((status, response) -> all.merge(status, labelled(response), KindDocs::both));
  }

  private ApiResponse labelled(ApiResponse response) {
    response.setDescription("`" + name + "`: " + response.getDescription());
    if (response.getContent() != null) {
      response.getContent().values().forEach(this::label);
    }
    return response;
  }

  private void label(MediaType media) {
    if (media.getExample() != null) {
      media.addExamples(name, new Example().value(media.getExample()));
      media.setExample(null);
      media.setExampleSetFlag(false);
    }
  }

  private static ApiResponse both(ApiResponse one, ApiResponse other) {
    one.setDescription(one.getDescription() + " " + other.getDescription());
    if (other.getHeaders() != null) {
      other.getHeaders().forEach(one::addHeaderObject);
    }
    if (other.getContent() != null) {
      Content content = one.getContent() == null ? new Content() : one.getContent();
      other.getContent().forEach((type, media) -> content.merge(type, media, KindDocs::both));
      one.setContent(content);
    }
    return one;
  }

  private static MediaType both(MediaType one, MediaType other) {
    if (other.getExamples() != null) {
      other.getExamples().forEach(one::addExamples);
    }
    return one.schema(either(one.getSchema(), other.getSchema()));
  }

  @SuppressWarnings("rawtypes")
  private static Schema<?> either(Schema<?> one, Schema<?> other) {
    List<Schema> shapes =
        new ArrayList<>(one.getOneOf() == null ? List.of((Schema) one) : one.getOneOf());
    if (!shapes.contains(other)) {
      shapes.add(other);
    }
    return shapes.size() == 1 ? one : new JsonSchema().oneOf(shapes);
  }
}
