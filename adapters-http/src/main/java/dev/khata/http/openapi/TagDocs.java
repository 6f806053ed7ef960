package dev.khata.http.openapi;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;

/** What the documentation says of answers that are not sent again to who has them. */
final class TagDocs {
  private TagDocs() {}

  /** Says of the only answer of an endpoint that it has a tag. */
  static void describe(Map<String, ApiResponse> responses) {
    responses.values().forEach(response -> response.addHeaderObject("ETag", tag()));
    responses.put("304", unchanged("what would be answered"));
  }

  /**
   * @param what the tag stands for
   */
  static ApiResponse unchanged(String what) {
    return new ApiResponse()
        .description("`If-None-Match` names " + what + ".")
        .addHeaderObject("ETag", tag());
  }

  static Header tag() {
    JsonSchema text = new JsonSchema();
    text.addType("string");
    return new Header()
        .description("Changes whenever what is sent does; send it as `If-None-Match`.")
        .schema(text);
  }
}
