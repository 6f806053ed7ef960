package dev.khata.http.pipeline;

import dev.khata.http.endpoint.Access;
import dev.khata.http.endpoint.Endpoint;
import dev.khata.http.endpoint.Failure;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.Method;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Payload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds how a handler ends a call against what its endpoint declares, since the documentation shows
 * nothing else. What is not declared is a bug: it is logged as an error and answered nonetheless,
 * but wherever assertions are on, as in tests, the call breaks.
 */
final class Declared {
  private static final Logger LOG = LoggerFactory.getLogger(Declared.class);

  private Declared() {}

  static void check(Endpoint<?, ?, ?> endpoint, Failure failure) {
    if (!endpoint.failures().contains(failure)) {
      report(endpoint, failure.status() + " " + failure.code());
    }
  }

  static void check(Endpoint<?, ?, ?> endpoint, Fault fault) {
    if (!follows(fault, endpoint)) {
      report(endpoint, fault.getClass().getSimpleName());
    }
  }

  /** Whether the documentation derives the fault from the rest of the declaration. */
  private static boolean follows(Fault fault, Endpoint<?, ?, ?> endpoint) {
    return switch (fault) {
      case Fault.NoToken() -> needsToken(endpoint.access().level());
      case Fault.BadToken() -> endpoint.access().level() == Access.Level.SESSION;
      case Fault.Forbidden() -> endpoint.access().permission().isPresent();
      case Fault.StillRunning(), Fault.KeyReused() -> endpoint.idempotent();
      case Fault.TooManyRequests any -> !endpoint.limits().isEmpty();
      case Fault.UnsupportedMediaType(), Fault.UnsupportedCoding(), Fault.BodyTooLarge() ->
          endpoint.method() != Method.GET;
      case Fault.Malformed() -> takesFields(endpoint);
      case Fault.Invalid any -> takesFields(endpoint) || !endpoint.parameters().isEmpty();
      case Fault.Broken() -> true;
      case Fault.Unavailable any -> true;
      case Fault.NotFound(), Fault.Deactivated(), Fault.HttpVersion() -> false;
      case Fault.MethodNotAllowed any -> false;
      case Fault.BadHttp any -> false;
    };
  }

  private static boolean needsToken(Access.Level level) {
    return level == Access.Level.SESSION || level == Access.Level.REGISTRATION;
  }

  private static boolean takesFields(Endpoint<?, ?, ?> endpoint) {
    return !(endpoint.payload() instanceof Payload.None) || endpoint.query() != Nothing.class;
  }

  private static void report(Endpoint<?, ?, ?> endpoint, String answer) {
    LOG.error("{} answers {}, which it does not declare", endpoint.name(), answer);
    assert false : endpoint.name() + " answers " + answer + ", which it does not declare";
  }
}
