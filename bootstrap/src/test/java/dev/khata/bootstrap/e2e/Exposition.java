package dev.khata.bootstrap.e2e;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code /metrics} tells: the series, without their values. */
record Exposition(List<Series> series) {
  private static final Pattern LINE = Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? \\S+");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** Numbers over time, of one name and labels. */
  record Series(String name, Map<String, String> labels) {}

  static Exposition of(String text) {
    return new Exposition(
        text.lines().filter(line -> !line.startsWith("#")).map(Exposition::series).toList());
  }

  private static Series series(String line) {
    Matcher found = LINE.matcher(line);
    if (!found.matches()) {
      throw new IllegalArgumentException("no series: " + line);
    }
    Map<String, String> labels = new HashMap<>();
    LABEL
        .matcher(Optional.ofNullable(found.group(2)).orElse(""))
        .results()
        .forEach((MatchResult label) -> labels.put(label.group(1), label.group(2)));
    return new Series(found.group(1), Map.copyOf(labels));
  }

  List<Series> named(String name) {
    return series.stream().filter(one -> one.name().equals(name)).toList();
  }
}
