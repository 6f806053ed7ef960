package dev.khata.http.openapi;

import dev.khata.http.endpoint.Success;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.TreeSet;

/** What the documentation says of files that are sent. */
final class FileDocs {
  private FileDocs() {}

  static ApiResponse response(Success.File file) {
    Content content = new Content();
    for (String type : new TreeSet<>(file.mediaTypes())) {
      content.addMediaType(type, new MediaType().schema(string().format("binary")));
    }
    ApiResponse response =
        SuccessResponses.done()
            .content(content)
            .addHeaderObject("Content-Disposition", header("How the file is called."));
    return file.tagged() ? response.addHeaderObject("ETag", TagDocs.tag()) : response;
  }

  private static Header header(String words) {
    return new Header().description(words).schema(string());
  }

  private static JsonSchema string() {
    JsonSchema schema = new JsonSchema();
    schema.addType("string");
    return schema;
  }
}
