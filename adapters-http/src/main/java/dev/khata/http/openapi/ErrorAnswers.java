package dev.khata.http.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.khata.http.endpoint.Access;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Endpoint;
import dev.khata.http.endpoint.Failure;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FieldProblem;
import dev.khata.http.endpoint.Limit;
import dev.khata.http.endpoint.Method;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Payload;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.endpoint.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The errors that an endpoint can answer with: what it declares, and what follows from the rest.
 */
final class ErrorAnswers {

  /**
   * One way to fail.
   *
   * @param name short, unique within its status
   * @param description what happened
   * @param body as this contract would answer, also the example
   */
  record ErrorAnswer(int status, String name, String description, Object body, JsonNode example) {}

  private final Api api;
  private final ObjectMapper json;

  ErrorAnswers(Api api, ObjectMapper json) {
    this.api = api;
    this.json = json;
  }

  /** By status, the declared ones first. */
  List<ErrorAnswer> of(Endpoint<?, ?, ?> endpoint, String someField) {
    List<ErrorAnswer> answers = new ArrayList<>();
    for (Failure failure : endpoint.failures()) {
      Object body = api.errors().body(failure.status(), failure.code(), failure.message());
      answers.add(answer(failure.status(), name(failure, answers), failure.message(), body));
    }
    for (Fault fault : faults(endpoint, someField)) {
      Reply<?> reply = api.errors().of(fault);
      answers.add(answer(reply.status(), name(fault), description(fault), reply.body()));
    }
    return answers.stream().sorted(Comparator.comparingInt(ErrorAnswer::status)).toList();
  }

  private List<Fault> faults(Endpoint<?, ?, ?> endpoint, String someField) {
    List<Fault> faults = new ArrayList<>();
    boolean takesBody =
        !(endpoint.payload() instanceof Payload.None || endpoint.payload() instanceof Payload.Raw);
    boolean takesQuery = endpoint.query() != Nothing.class;
    if (takesBody || takesQuery) {
      faults.add(new Fault.Malformed());
    }
    if (takesBody || takesQuery || !endpoint.parameters().isEmpty()) {
      faults.add(
          new Fault.Invalid(List.of(new FieldProblem(List.of(someField), new Problem.Missing()))));
    }
    switch (endpoint.access().level()) {
      case PUBLIC, OPEN -> {}
      case REGISTRATION -> faults.add(new Fault.NoToken());
      case SESSION -> {
        faults.add(new Fault.NoToken());
        faults.add(new Fault.BadToken());
        if (letsDeactivatedIn() && !endpoint.access().deactivatedToo()) {
          faults.add(new Fault.Deactivated());
        }
      }
    }
    if (endpoint.access().permission().isPresent()) {
      faults.add(new Fault.Forbidden());
    }
    if (endpoint.idempotent()) {
      faults.add(new Fault.StillRunning());
      faults.add(new Fault.KeyReused());
    }
    if (endpoint.method() != Method.GET) {
      faults.add(new Fault.BodyTooLarge());
      faults.add(new Fault.UnsupportedMediaType());
    }
    if (endpoint.limits().stream().anyMatch(limit -> mayStop(limit, endpoint.access()))) {
      faults.add(new Fault.TooManyRequests(Duration.ofMinutes(1)));
    }
    faults.add(new Fault.Broken());
    faults.add(new Fault.Unavailable(Duration.ofSeconds(5)));
    return faults;
  }

  /** A limit of requests without a session stops none that has got in with one. */
  private static boolean mayStop(Limit limit, Access access) {
    return limit.scope() != Limit.Scope.ANONYMOUS_IP || access.level() != Access.Level.SESSION;
  }

  private boolean letsDeactivatedIn() {
    return api.endpoints().stream().anyMatch(endpoint -> endpoint.access().deactivatedToo());
  }

  private static String description(Fault fault) {
    return switch (fault) {
      case Fault.NotFound() -> "There is no such path.";
      case Fault.MethodNotAllowed any -> "The path is known under other methods.";
      case Fault.NoToken() -> "No token was sent.";
      case Fault.BadToken() -> "The token is not valid, or its session has ended.";
      case Fault.Deactivated() -> "The caller has deactivated their account.";
      case Fault.Forbidden() -> "The caller lacks the permission.";
      case Fault.StillRunning() -> "The same request is still running.";
      case Fault.KeyReused() -> "The idempotency key was used for a request with another body.";
      case Fault.TooManyRequests any -> "Too many requests; Retry-After says when to come again.";
      case Fault.UnsupportedMediaType() -> "The body is not of the type that is taken.";
      case Fault.UnsupportedCoding() ->
          "The body is compressed; Accept-Encoding says what is taken.";
      case Fault.BodyTooLarge() -> "The body is too large.";
      case Fault.Malformed() -> "The request can't be read.";
      case Fault.Invalid any -> "Fields of the request are not valid.";
      case Fault.BadHttp any -> "The request is no HTTP.";
      case Fault.HttpVersion() -> "The version of HTTP is not spoken here.";
      case Fault.Broken() -> "Something went wrong on the server.";
      case Fault.Unavailable any -> "Not available now; Retry-After says when to come again.";
    };
  }

  /** The code, with a number where several failures share it. */
  private static String name(Failure failure, List<ErrorAnswer> before) {
    if (failure.code().isEmpty()) {
      return "refused_" + before.size();
    }
    boolean taken =
        before.stream()
            .anyMatch(
                other -> other.status() == failure.status() && other.name().equals(failure.code()));
    return taken ? failure.code() + "_" + before.size() : failure.code();
  }

  /** {@code TooManyRequests} gives {@code too_many_requests}. */
  private static String name(Fault fault) {
    return fault
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .toLowerCase(Locale.ROOT);
  }

  private ErrorAnswer answer(int status, String name, String description, Object body) {
    return new ErrorAnswer(status, name, description, body, json.valueToTree(body));
  }
}
