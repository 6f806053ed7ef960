package dev.khata.http.pipeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Payload;
import dev.khata.http.endpoint.RawBody;
import dev.khata.http.input.HeaderValue;
import dev.khata.http.input.InputReader;
import dev.khata.http.multipart.FormReader;
import dev.khata.http.multipart.Uploads;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Makes of a body what the endpoint's payload says.
 *
 * @param uploads keeps the files in it
 */
record PayloadReader(InputReader input, Uploads uploads) {
  private static final byte[] NONE = {};

  /**
   * @param type one that the payload takes
   */
  @SuppressWarnings("unchecked")
  <B> Received<B> read(Payload<B> payload, HeaderValue type, InputStream body) throws IOException {
    return switch (payload) {
      case Payload.None() -> {
        body.readAllBytes();
        yield new Received<>((B) Nothing.NOTHING, NONE);
      }
      case Payload.Json<B> json -> {
        byte[] bytes = body.readAllBytes();
        yield new Received<>(input.body(bytes, json.type()), bytes);
      }
      case Payload.OptionalJson<?> json -> {
        byte[] bytes = body.readAllBytes();
        yield new Received<>((B) optional(json, bytes), bytes);
      }
      case Payload.Shaped any -> {
        byte[] bytes = body.readAllBytes();
        yield new Received<>((B) object(bytes), bytes);
      }
      case Payload.JsonOrPasswordForm<B, ?> either -> {
        byte[] bytes = body.readAllBytes();
        yield new Received<>(eitherWay(either, type, bytes), bytes);
      }
      case Payload.JsonOrForm<?, B> either -> new Received<>(either(either, type, body), NONE);
      case Payload.Form<B> form -> new Received<>(form(form, type, body), NONE);
      case Payload.Raw(var types) -> {
        byte[] bytes = body.readAllBytes();
        yield new Received<>((B) new RawBody(type.value(), bytes), bytes);
      }
    };
  }

  private ObjectNode object(byte[] bytes) {
    return bytes.length == 0
        ? input.json().createObjectNode()
        : input.body(bytes, ObjectNode.class);
  }

  private <J, T> T either(Payload.JsonOrForm<J, T> either, HeaderValue type, InputStream body)
      throws IOException {
    return type.value().equals(ContentTypes.FILES)
        ? form(either.form(), type, body)
        : either.meaning().apply(input.body(body.readAllBytes(), either.json().type()));
  }

  private <T> T form(Payload.Form<T> form, HeaderValue type, InputStream body) throws IOException {
    FormReader reader = new FormReader(input.files(form.type()), uploads);
    return input.form(reader.read(body, type), form.type());
  }

  private <T> Optional<T> optional(Payload.OptionalJson<T> json, byte[] bytes) {
    return bytes.length == 0 ? Optional.empty() : Optional.of(input.body(bytes, json.type()));
  }

  private <T, F> T eitherWay(
      Payload.JsonOrPasswordForm<T, F> either, HeaderValue type, byte[] bytes) {
    return type.value().equals(ContentTypes.FORM)
        ? either.meaning().apply(input.form(bytes, either.form()))
        : input.body(bytes, either.json().type());
  }
}
