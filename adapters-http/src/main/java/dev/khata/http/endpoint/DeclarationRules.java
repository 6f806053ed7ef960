package dev.khata.http.endpoint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What every declaration must keep beside being complete; checked once, at start. */
final class DeclarationRules {
  private DeclarationRules() {}

  static List<String> faults(Api api, Endpoint<?, ?, ?> endpoint) {
    List<String> faults = new ArrayList<>();
    if (looksUpSessions(endpoint.access()) && api.contract().isEmpty()) {
      faults.add("asks for a session, which only contracts have");
    }
    if (endpoint.idempotent() && !isForKeys(endpoint)) {
      faults.add("is idempotent, which only what users POST as JSON can be");
    }
    if (endpoint.effect() && endpoint.method() != Method.GET) {
      faults.add("has an effect, which needs saying of a GET alone");
    }
    if (endpoint.method() == Method.GET && takesToken(endpoint.query()) && !endpoint.effect()) {
      faults.add("takes a token and does not say that it has an effect");
    }
    if (endpoint.shared() && !isShareable(endpoint)) {
      faults.add("is shared, which only what everybody may GET can be");
    }
    if (!Set.copyOf(endpoint.parameterNames()).equals(declared(endpoint))) {
      faults.add("declares other parameters than its template names");
    }
    InputRules.check(endpoint, faults);
    SuccessRules.check(endpoint.success(), faults);
    faults.addAll(NameRules.faults(api.style().names(), endpoint));
    return faults;
  }

  private static boolean looksUpSessions(Access access) {
    return switch (access.level()) {
      case OPEN, SESSION -> true;
      case PUBLIC, REGISTRATION -> false;
    };
  }

  private static boolean isForKeys(Endpoint<?, ?, ?> endpoint) {
    boolean comparable =
        switch (endpoint.payload()) {
          case Payload.None() -> true;
          case Payload.Json<?> json -> true;
          case Payload.OptionalJson<?> json -> true;
          case Payload.Shaped any -> false;
          case Payload.JsonOrPasswordForm<?, ?> either -> false;
          case Payload.JsonOrForm<?, ?> either -> false;
          case Payload.Form<?> form -> false;
          case Payload.Raw raw -> false;
        };
    return comparable
        && endpoint.method() == Method.POST
        && endpoint.access().level() == Access.Level.SESSION;
  }

  private static boolean isShareable(Endpoint<?, ?, ?> endpoint) {
    boolean open =
        switch (endpoint.access().level()) {
          case PUBLIC, OPEN -> true;
          case SESSION, REGISTRATION -> false;
        };
    boolean whole =
        switch (endpoint.success()) {
          case Success.Json<?> any -> true;
          case Success.Rows<?> any -> true;
          case Success.Mapped any -> true;
          case Success.Text any -> true;
          case Success.Empty any -> false;
          case Success.Shaped any -> false;
          case Success.File any -> false;
          case Success.Elsewhere any -> false;
          case Success.OneOf<?> any -> false;
        };
    return open && whole && endpoint.method() == Method.GET && !endpoint.effect();
  }

  /** Whoever follows a link with a token wants something done. */
  private static boolean takesToken(Class<?> query) {
    return query.isRecord()
        && Stream.of(query.getRecordComponents())
            .anyMatch(component -> component.getName().equals("token"));
  }

  private static Set<String> declared(Endpoint<?, ?, ?> endpoint) {
    Set<String> names = new HashSet<>();
    endpoint.parameters().forEach(parameter -> names.add(parameter.name()));
    return names;
  }
}
