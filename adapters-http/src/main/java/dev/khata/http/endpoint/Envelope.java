package dev.khata.http.endpoint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * The JSON object in which a contract sends a part of a list. A name with dots stands in an object
 * of its own: {@code pagination.total}.
 *
 * @param items under which name the rows stand
 * @param figures what else is told, by its name, in the order in which it is written
 */
public record Envelope(String items, Map<String, Figure> figures) {

  /** What can be told of a part of a list. */
  public enum Figure {
    TOTAL(long.class, "Rows in the whole list.", Paged::counted),
    PAGE(int.class, "The number of this page, from one.", Paged::page),
    PAGES(long.class, "How many pages of this size the list has.", Paged::pages),
    LIMIT(int.class, "Rows that were asked for at most.", Paged::limit),
    OFFSET(long.class, "Rows before the first one here.", Paged::offset),
    NEXT(String.class, "How to ask for the rows after these; null at the end.", Paged::next),
    PREVIOUS(
        String.class,
        "How to ask for the rows before these; null at the beginning.",
        Paged::previous);

    private final Class<?> type;
    private final String words;
    private final Function<Paged<?>, Object> value;

    Figure(Class<?> type, String words, Function<Paged<?>, Object> value) {
      this.type = type;
      this.words = words;
      this.value = value;
    }

    /** The type of its values; where it is a text, a value may be null. */
    public Class<?> type() {
      return type;
    }

    /** For the documentation of contracts whose glossary says nothing of the name. */
    public String words() {
      return words;
    }
  }

  public Envelope {
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }

  /** Of nothing but the rows. */
  public static Envelope of(String items) {
    return new Envelope(items, Map.of());
  }

  /** The same, which tells this too. */
  public Envelope with(String name, Figure figure) {
    Map<String, Figure> more = new LinkedHashMap<>(figures);
    more.put(name, figure);
    return new Envelope(items, more);
  }

  /** The same, with the rows under another name. */
  public Envelope named(String newItems) {
    return new Envelope(newItems, figures);
  }

  /** As it is written. */
  public Map<String, Object> of(Paged<?> page) {
    Map<String, Object> object = new LinkedHashMap<>();
    put(object, items, page.items());
    return figures(object, page);
  }

  /**
   * All rows of a list, written as they are read.
   *
   * @param rows hands out each row and says how many there were
   */
  public <T> Listing<Paged<T>> all(ToLongFunction<Consumer<Record>> rows) {
    return new Listing.Whole<>(flow(row -> rows.applyAsLong(row::accept)));
  }

  /**
   * Rows, written as they are read.
   *
   * @param rows hands out each row and says how many the list has
   */
  public Flow flow(ToLongFunction<Consumer<Object>> rows) {
    return new Flow(
        items,
        row -> {
          long total = rows.applyAsLong(row);
          return figures(new LinkedHashMap<>(), Paged.all(total));
        });
  }

  private Map<String, Object> figures(Map<String, Object> object, Paged<?> page) {
    figures.forEach((name, figure) -> put(object, name, figure.value.apply(page)));
    return object;
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> object, String name, Object value) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      object.put(name, value);
    } else {
      Object inner = object.computeIfAbsent(name.substring(0, dot), n -> new LinkedHashMap<>());
      put((Map<String, Object>) inner, name.substring(dot + 1), value);
    }
  }
}
