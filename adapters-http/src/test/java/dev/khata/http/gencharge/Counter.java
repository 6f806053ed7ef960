package dev.khata.http.gencharge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.khata.application.catalog.Shop;
import dev.khata.application.recharge.Kiosk;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.UserId;
import dev.khata.http.endpoint.Api;
import dev.khata.http.gencharge.catalog.ShopWing;
import dev.khata.http.gencharge.identity.Newcomers;
import dev.khata.http.gencharge.recharge.KioskWing;
import dev.khata.http.limit.LimitConfig;
import dev.khata.http.server.HttpConfig;
import dev.khata.http.testing.TestServer;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The catalogue of Gencharge on a running server over fakes, and an admin at its counter. */
public final class Counter implements AutoCloseable {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  public final Shop shop = new Shop();
  public final Kiosk kiosk = new Kiosk();
  private final TestServer server;
  private final String admin;

  /** An answer, whose body is missing where there is none. */
  public record Answer(int status, JsonNode body) {
    public long number(String field) {
      return body.path(field).longValue();
    }

    /** The code of an error. */
    public String code() {
      return body.path("code").textValue();
    }

    /** The errors of fields, as {@code field: message}. */
    public List<String> errors() {
      return body.path("errors").valueStream().map(Counter::line).toList();
    }

    /** One field of every item. */
    public List<String> items(String field) {
      return body.path("items").valueStream().map(item -> item.path(field).asText()).toList();
    }
  }

  private Counter(LimitConfig limits) {
    HttpConfig usual = HttpConfig.development(0);
    HttpConfig config =
        new HttpConfig(
            usual.host(),
            0,
            OptionalInt.empty(),
            Optional.of(URI.create("http://127.0.0.1")),
            List.of(),
            usual.corsOrigins(),
            limits,
            usual.bounds(),
            HttpConfig.MIN_TIME,
            Duration.ofSeconds(30));
    server = TestServer.start(config, api(shop, kiosk));
    admin =
        server.tokenOf(
            server.people.logIn(
                7, Contract.GENCHARGE, Permission.all().toArray(Permission[]::new)));
  }

  public static Counter open() {
    return new Counter(LimitConfig.off());
  }

  public static Counter openWithLimits() {
    return new Counter(LimitConfig.declared());
  }

  /** The contract over the use cases of that shop and kiosk, and of an empty world. */
  static Api api(Shop shop, Kiosk kiosk) {
    return new Gencharge(List.of(new Newcomers().wing(), ShopWing.of(shop), KioskWing.of(kiosk)))
        .api();
  }

  /** The app of a user of the kiosk. */
  public User user(UserId id, Permission... permissions) {
    return new User(
        server.tokenOf(server.people.logIn(id.value(), Contract.GENCHARGE, permissions)));
  }

  /** Somebody who is logged in. */
  public final class User {
    private final String token;

    private User(String token) {
      this.token = token;
    }

    public Answer get(String path) {
      return answer(server.get(path, "Authorization", "Bearer " + token));
    }

    public Answer post(String path, String body) {
      return answer(server.postJson(path, body, "Authorization", "Bearer " + token));
    }

    public HttpResponse<String> post(String path, String body, String key) {
      return server.postJson(
          path, body, "Authorization", "Bearer " + token, "Idempotency-Key", key);
    }
  }

  public Answer get(String path) {
    return answer(server.get(path));
  }

  /** The body as it came. */
  public String text(String path) {
    return server.get(path).body();
  }

  public Answer getAsAdmin(String path) {
    return answer(server.get(path, "Authorization", "Bearer " + admin));
  }

  public Answer post(String path, String body) {
    return send("POST", path, body);
  }

  public Answer put(String path, String body) {
    return send("PUT", path, body);
  }

  public Answer delete(String path) {
    return answer(
        server.send("DELETE", path, BodyPublishers.noBody(), "Authorization", "Bearer " + admin));
  }

  private Answer send(String method, String path, String body) {
    return answer(
        server.send(
            method,
            path,
            BodyPublishers.ofString(body),
            "Authorization",
            "Bearer " + admin,
            "Content-Type",
            "application/json"));
  }

  private static Answer answer(HttpResponse<String> response) {
    try {
      return new Answer(response.statusCode(), JSON.readTree(response.body()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON: " + response.body(), e);
    }
  }

  public static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static String line(JsonNode error) {
    return error.path("field").textValue() + ": " + error.path("message").textValue();
  }

  @Override
  public void close() {
    server.close();
  }
}
