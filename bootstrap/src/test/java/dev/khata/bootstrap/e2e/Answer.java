package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Optional;

/** What came back. */
record Answer(HttpResponse<String> response) {

  int status() {
    return response.statusCode();
  }

  String text() {
    return response.body();
  }

  Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  JsonNode json() {
    return Json.parse(response.body());
  }

  /** The text at the top of the body under {@code field}. */
  String get(String field) {
    return json().path(field).asText();
  }

  JsonNode user() {
    return json().path("user");
  }

  Answer is(int status) {
    assertThat(status()).as(this::toString).isEqualTo(status);
    return this;
  }

  /** An error in My Pharma's usual shape. */
  Answer is(int status, String code) {
    is(status);
    assertThat(json().path("code").asText()).as(this::toString).isEqualTo(code);
    assertThat(json().path("detail").asText()).as(this::toString).isNotBlank();
    return this;
  }

  /** 400 with just this message about just this field. */
  Answer complains(String field, String message) {
    is(400);
    assertThat(json()).as(this::toString).isEqualTo(Json.of(field, new String[] {message}));
    return this;
  }

  /** Asks to come again after a time from one second to {@code max}. */
  Answer retryWithin(long max) {
    assertThat(header("Retry-After")).as(this::toString).isPresent();
    assertThat(Long.parseLong(header("Retry-After").orElseThrow())).isBetween(1L, max);
    return this;
  }

  @Override
  public String toString() {
    return response.request().method()
        + " "
        + response.request().uri()
        + " -> "
        + response.statusCode()
        + " "
        + response.body();
  }
}
