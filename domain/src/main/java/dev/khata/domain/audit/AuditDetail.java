package dev.khata.domain.audit;

import dev.khata.domain.kernel.PlainText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Free text and personal data that belong to an {@link AuditEvent}, such as a reviewer's reason:
 * values by name. They are kept apart from the event and can be erased without harm to the proof of
 * the log. They never stand in a log line; so {@code toString} tells the names alone.
 *
 * @param values at least one, in the order of their names; may have several lines
 */
public record AuditDetail(SortedMap<String, String> values) {
  /** The name of a value that is all there is to say. */
  public static final String TEXT = "text";

  public static final int MAX_VALUES = 20;

  /** In characters of the value. */
  public static final int LONGEST = 5_000;

  private static final String NAME = "[a-z][a-z0-9_]{0,39}";

  public AuditDetail {
    if (values.isEmpty() || values.size() > MAX_VALUES) {
      throw new IllegalArgumentException("a detail of " + values.size() + " values");
    }
    values.forEach(AuditDetail::require);
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** A detail that is one text. */
  public static AuditDetail text(String text) {
    return of(TEXT, text);
  }

  public static AuditDetail of(String name, String value) {
    return new AuditDetail(new TreeMap<>(Map.of(name, value)));
  }

  /** The same with one more value, in place of one of that name. */
  public AuditDetail and(String name, String value) {
    SortedMap<String, String> more = new TreeMap<>(values);
    more.put(name, value);
    return new AuditDetail(more);
  }

  /** What {@link #content()} gave. */
  public static AuditDetail ofContent(List<String> content) {
    SortedMap<String, String> values = new TreeMap<>();
    for (int i = 0; i + 1 < content.size(); i += 2) {
      values.put(content.get(i), content.get(i + 1));
    }
    return new AuditDetail(values);
  }

  /** Names and values by turns, as they are stored and hashed. */
  public List<String> content() {
    List<String> content = new ArrayList<>();
    values.forEach(
        (name, value) -> {
          content.add(name);
          content.add(value);
        });
    return List.copyOf(content);
  }

  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  private static void require(String name, String value) {
    if (!name.matches(NAME)) {
      throw new IllegalArgumentException("no name of a detail: " + name);
    }
    if (PlainText.length(value) > LONGEST || !PlainText.isProse(value)) {
      throw new IllegalArgumentException("a detail that can't be kept: " + name);
    }
  }

  @Override
  public String toString() {
    return "AuditDetail" + values.keySet();
  }
}
