package dev.khata.http.routing;

import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Endpoint;
import dev.khata.http.endpoint.Method;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One path and all that is declared under it, by one contract. */
public final class Resource {
  /** What the server understands, for {@code Allow}. */
  public static final String ALL_METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

  private final Api api;
  private final Map<Method, Endpoint<?, ?, ?>> endpoints = new EnumMap<>(Method.class);

  public Resource(Api api) {
    this.api = api;
  }

  public Api api() {
    return api;
  }

  /** False when the method is taken. */
  public boolean add(Endpoint<?, ?, ?> endpoint) {
    return endpoints.putIfAbsent(endpoint.method(), endpoint) == null;
  }

  /** By the method's name as sent; HEAD finds what GET finds. */
  public Optional<Endpoint<?, ?, ?>> find(String method) {
    String name = method.equals("HEAD") ? "GET" : method;
    return Stream.of(Method.values())
        .filter(known -> known.name().equals(name))
        .findFirst()
        .map(endpoints::get);
  }

  /** What may be sent here, for {@code Allow}. */
  public List<String> methods() {
    List<String> methods =
        endpoints.keySet().stream()
            .map(Method::name)
            .collect(Collectors.toCollection(ArrayList::new));
    if (endpoints.containsKey(Method.GET)) {
      methods.add("HEAD");
    }
    methods.add("OPTIONS");
    return methods;
  }
}
