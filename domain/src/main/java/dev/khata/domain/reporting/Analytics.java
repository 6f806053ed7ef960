package dev.khata.domain.reporting;

import dev.khata.domain.identity.access.Resource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Figures on one subject.
 *
 * @param name of what they are about, such as {@code plans}
 * @param summary in a line, for the documentation
 * @param facts the view of the database that has all of it in its one row
 */
public record Analytics(
    String name, String summary, Audience audience, String facts, List<Part> parts) {
  /** As of when all of it is told, in all analytics. */
  public static final String GENERATED_AT = "generated_at";

  public Analytics {
    parts = List.copyOf(parts);
    Set<String> names = new HashSet<>();
    for (Part part : parts) {
      if (!names.add(part.name())) {
        throw new IllegalArgumentException("twice in analytics: " + part.name());
      }
    }
  }

  /** For admins who may read these; their view is called {@code statistics_} and their name. */
  public static Analytics of(String name, Resource resource, String summary, Part... parts) {
    return of(name, new Audience.Admins(resource), summary, parts);
  }

  static Analytics of(String name, Audience audience, String summary, Part... parts) {
    String facts = "statistics_" + name.replace('-', '_');
    return new Analytics(name, summary, audience, facts, List.of(parts));
  }

  /** The same, which tell this too. */
  public Analytics with(List<Part> more) {
    List<Part> all = new ArrayList<>(parts);
    all.addAll(more);
    return new Analytics(name, summary, audience, facts, all);
  }

  /** All that is told: the parts, and as of when. */
  public List<Part> all() {
    Part generatedAt = Part.some(GENERATED_AT, Measure.Simple.MOMENT);
    return Stream.concat(parts.stream(), Stream.of(generatedAt)).toList();
  }
}
