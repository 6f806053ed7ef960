package dev.khata.http.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Paths by segment. A literal segment beats one with a literal beginning ({@code
 * offer_type{offer_type_id}}), which beats a parameter, whatever the method.
 */
public final class PathTree {

  /** A resource with what stands in the path where its template has parameters, left to right. */
  public record Match(Resource resource, List<String> parts) {}

  private final Map<String, PathTree> literals = new HashMap<>();
  private final Map<String, PathTree> beginnings = new HashMap<>();
  private @Nullable PathTree parameter;
  private @Nullable Resource resource;

  /** The resource under these segments of a template, made if there is none yet. */
  public Resource at(List<String> template, Supplier<Resource> fresh) {
    if (template.isEmpty()) {
      if (resource == null) {
        resource = fresh.get();
      }
      return resource;
    }
    return child(template.getFirst()).at(template.subList(1, template.size()), fresh);
  }

  public Optional<Match> find(List<String> path) {
    return find(path, new ArrayList<>());
  }

  private PathTree child(String segment) {
    int brace = segment.indexOf('{');
    if (brace < 0) {
      return literals.computeIfAbsent(segment, s -> new PathTree());
    }
    if (brace > 0) {
      return beginnings.computeIfAbsent(segment.substring(0, brace), s -> new PathTree());
    }
    if (parameter == null) {
      parameter = new PathTree();
    }
    return parameter;
  }

  private Optional<Match> find(List<String> path, List<String> parts) {
    if (path.isEmpty()) {
      return Optional.ofNullable(resource).map(found -> new Match(found, List.copyOf(parts)));
    }
    String segment = path.getFirst();
    List<String> rest = path.subList(1, path.size());
    PathTree literal = literals.get(segment);
    Optional<Match> match = literal == null ? Optional.empty() : literal.find(rest, parts);
    for (Map.Entry<String, PathTree> beginning : beginnings.entrySet()) {
      if (match.isEmpty() && segment.startsWith(beginning.getKey())) {
        String part = segment.substring(beginning.getKey().length());
        match = beginning.getValue().findWith(part, rest, parts);
      }
    }
    return match.isEmpty() && parameter != null ? parameter.findWith(segment, rest, parts) : match;
  }

  private Optional<Match> findWith(String part, List<String> rest, List<String> parts) {
    if (part.isEmpty()) {
      return Optional.empty();
    }
    List<String> more = new ArrayList<>(parts);
    more.add(part);
    return find(rest, more);
  }
}
