package dev.khata.http.routing;

import dev.khata.http.endpoint.Api;
import dev.khata.http.limit.LimitConfig;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds figures that are configured for a limit nobody declares, such as a misspelt one. */
public final class LimitNames {
  private LimitNames() {}

  public static List<String> unknown(List<Api> apis, LimitConfig config) {
    Set<String> declared = new HashSet<>();
    for (Api api : apis) {
      api.endpoints()
          .forEach(
              endpoint ->
                  endpoint
                      .limits()
                      .forEach(limit -> declared.add(api.name() + "." + limit.name())));
    }
    List<String> unknown = new ArrayList<>();
    for (String name : config.figures().keySet()) {
      if (!declared.contains(name)) {
        unknown.add("there is no rate limit " + name);
      }
    }
    return unknown;
  }
}
