package dev.khata.bootstrap.settings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds names that mean nothing to Khata; a misspelt one would otherwise be ignored in silence. */
public final class Unknown {
  /** Further away than this, or than a third of its letters, a name is alike only by chance. */
  private static final int FARTHEST = 3;

  private final Set<String> known;

  public Unknown(Set<String> known) {
    this.known = known;
  }

  public Stream<String> problems(Map<String, String> file, Map<String, String> environment) {
    return Stream.concat(
        file.keySet().stream().map(name -> problem(name, Source.FILE)).flatMap(Optional::stream),
        environment.keySet().stream()
            .map(name -> problem(name, Source.ENVIRONMENT))
            .flatMap(Optional::stream));
  }

  private Optional<String> problem(String name, Source source) {
    if (known.contains(name)) {
      return Optional.empty();
    }
    String hint = nearest(name).map(n -> "; did you mean " + n + "?").orElse("");
    return Optional.of(Printable.text(name) + " (" + source.id() + "): no such setting" + hint);
  }

  private Optional<String> nearest(String name) {
    if (name.length() > 100) {
      return Optional.empty();
    }
    int letters = Math.max(0, name.length() - ProcessEnvironment.PREFIX.length());
    int farthest = Math.min(FARTHEST, letters / 3);
    return known.stream()
        .filter(candidate -> distance(name, candidate) <= farthest)
        .min(Comparator.<String>comparingInt(c -> distance(name, c)).thenComparing(c -> c));
  }

  /** Letters to insert, delete or replace to come from one name to the other (Levenshtein). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
