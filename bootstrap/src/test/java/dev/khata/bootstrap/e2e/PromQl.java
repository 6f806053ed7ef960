package dev.khata.bootstrap.e2e;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an expression in the language of Prometheus asks for, as far as alerts go.
 *
 * @param grouped labels by which series are put together
 */
record PromQl(List<Selector> selectors, Set<String> grouped) {
  private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\b(?:by|without|on|ignoring)\\s*\\(([^)]*)\\)"
              + "|\\[[^]]*]"
              + "|[a-zA-Z_]\\w*(?=\\s*(?:(?:by|without)\\s*)?\\()"
              + "|([a-zA-Z_:][\\w:]*)(?:\\{([^}]*)})?"
              + "|[0-9.]+");
  private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(=~|!~|!=|=)\\s*\"([^\"]*)\"");

  /** The series of a name whose labels are such. */
  record Selector(String metric, List<Label> labels) {

    boolean selects(Exposition.Series series) {
      return series.name().equals(metric)
          && labels.stream().allMatch(label -> label.holds(series.labels()));
    }
  }

  /** What is asked of a label. */
  record Label(String name, String operator, String value) {

    boolean holds(Map<String, String> labels) {
      String found = labels.getOrDefault(name, "");
      return switch (operator) {
        case "=" -> found.equals(value);
        case "!=" -> !found.equals(value);
        case "=~" -> found.matches(value);
        case "!~" -> !found.matches(value);
        default -> throw new IllegalArgumentException(operator);
      };
    }
  }

  static PromQl of(String expression) {
    List<Selector> selectors = new ArrayList<>();
    Set<String> grouped = new TreeSet<>();
    Matcher token = TOKEN.matcher(expression);
    while (token.find()) {
      if (token.group(1) != null) {
        Arrays.stream(token.group(1).split(",")).map(String::strip).forEach(grouped::add);
      } else if (token.group(2) != null && !WORDS.contains(token.group(2))) {
        selectors.add(new Selector(token.group(2), labels(token.group(3))));
      }
    }
    return new PromQl(List.copyOf(selectors), Set.copyOf(grouped));
  }

  private static List<Label> labels(String matchers) {
    return matchers == null
        ? List.of()
        : MATCHER
            .matcher(matchers)
            .results()
            .map(found -> new Label(found.group(1), found.group(2), found.group(3)))
            .toList();
  }
}
