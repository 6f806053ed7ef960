package dev.khata.http.openapi;

import dev.khata.domain.replies.ReplyKey;
import dev.khata.http.endpoint.OnceDraft;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;

/** What the documentation says of endpoints that take an idempotency key. */
final class IdempotencyDocs {
  private IdempotencyDocs() {}

  static Parameter parameter() {
    JsonSchema key = new JsonSchema();
    key.addType("string");
    key.minLength(1).maxLength(ReplyKey.LONGEST).pattern("^[ -~]+$");
    return new Parameter()
        .in("header")
        .name("Idempotency-Key")
        .required(false)
        .description(
            "One key for one purchase, made before its first try and sent again with every retry;"
                + " don't make it in an interceptor, which would give each try another. Within 24"
                + " hours, a request with the same key and body gets the first answer again.")
        .schema(key);
  }

  static void describe(ApiResponse response) {
    JsonSchema replayed = new JsonSchema();
    replayed.addType("string");
    replayed.setEnum(List.of("true"));
    response.addHeaderObject(
        OnceDraft.REPLAYED,
        new Header().description("There, when the answer was given before.").schema(replayed));
  }
}
