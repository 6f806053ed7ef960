package dev.khata.bootstrap.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** An alerting rule of Prometheus. */
record Alert(String name, String expression, String severity, String summary) {
  private static final Pattern SHOWN = Pattern.compile("\\$labels\\.(\\w+)");

  /** Prometheus writes this series itself, about what it scrapes. */
  private static final String UP = "up";

  /** Prometheus adds these to all that it scrapes. */
  private static final Set<String> OF_TARGETS = Set.of("job", "instance");

  static List<Alert> in(String rules) throws IOException {
    List<Alert> alerts = new ArrayList<>();
    for (JsonNode group : new YAMLMapper().readTree(rules).path("groups")) {
      for (JsonNode rule : group.path("rules")) {
        alerts.add(
            new Alert(
                rule.path("alert").asText(),
                rule.path("expr").asText(),
                rule.path("labels").path("severity").asText(),
                rule.path("annotations").path("summary").asText()));
      }
    }
    return List.copyOf(alerts);
  }

  /** What the rule asks for, or shows, that those series lack. */
  List<String> lacking(Exposition exposition) {
    List<String> lacking = new ArrayList<>();
    Set<String> labels = new TreeSet<>(OF_TARGETS);
    PromQl asked = PromQl.of(expression);
    for (PromQl.Selector selector : asked.selectors()) {
      if (selector.metric().equals(UP)) {
        continue;
      }
      List<Exposition.Series> named = exposition.named(selector.metric());
      named.forEach(series -> labels.addAll(series.labels().keySet()));
      if (named.stream().noneMatch(ofKhata(selector)::selects)) {
        lacking.add(name + ": " + selector);
      }
    }
    asked.grouped().stream()
        .filter(label -> !labels.contains(label))
        .forEach(label -> lacking.add(name + ": by " + label));
    SHOWN
        .matcher(summary)
        .results()
        .map(shown -> shown.group(1))
        .filter(label -> !(asked.grouped().isEmpty() ? labels : asked.grouped()).contains(label))
        .forEach(label -> lacking.add(name + ": shows " + label));
    return lacking;
  }

  /** Without what only Prometheus knows. */
  private static PromQl.Selector ofKhata(PromQl.Selector selector) {
    return new PromQl.Selector(
        selector.metric(),
        selector.labels().stream().filter(label -> !OF_TARGETS.contains(label.name())).toList());
  }
}
