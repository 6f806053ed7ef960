package dev.khata.http.routing;

import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Endpoint;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.input.PercentCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which endpoint a path means. */
public final class Routes {
  private final Map<String, Resource> exact = new HashMap<>();
  private final PathTree tree = new PathTree();
  private final List<String> faults = new ArrayList<>();

  public Routes(List<Api> apis) {
    apis.forEach(api -> api.endpoints().forEach(endpoint -> add(api, endpoint)));
  }

  /** Paths declared twice, one sentence each. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  /** By the path as it stands in the request line; answers with and without its final slash. */
  public Optional<PathTree.Match> find(String path) {
    if (PathOwners.isExact(path)) {
      return Optional.ofNullable(exact.get(path))
          .map(resource -> new PathTree.Match(resource, List.of()));
    }
    List<String> decoded = new ArrayList<>();
    for (String segment : segments(path)) {
      decoded.add(
          PercentCode.decode(segment).orElseThrow(() -> new FaultException(new Fault.Malformed())));
    }
    return tree.find(decoded);
  }

  private void add(Api api, Endpoint<?, ?, ?> endpoint) {
    String path = endpoint.path();
    Resource resource =
        PathOwners.isExact(path)
            ? exact.computeIfAbsent(path, p -> new Resource(api))
            : tree.at(segments(path), () -> new Resource(api));
    if (resource.api() != api) {
      faults.add(api.name() + ": " + endpoint.name() + " is a path of " + resource.api().name());
    } else if (!resource.add(endpoint)) {
      faults.add(api.name() + ": " + endpoint.name() + " is declared twice");
    }
  }

  private static List<String> segments(String path) {
    String inner = PathOwners.withoutSlash(path);
    return inner.isEmpty() ? List.of() : List.of(inner.substring(1).split("/", -1));
  }
}
