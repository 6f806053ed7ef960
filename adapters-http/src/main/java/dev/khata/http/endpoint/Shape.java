package dev.khata.http.endpoint;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON object whose fields are declared one by one, where they follow from something else than a
 * record.
 *
 * @param name what the documentation calls it
 */
public record Shape(String name, List<Member> members) {
  /** Items that a list in a request has at most. */
  public static final int MAX_ITEMS = 1_000;

  public Shape {
    members = List.copyOf(members);
  }

  /**
   * A field.
   *
   * @param type of its value, or of the items in its list; that of a map where these are objects
   * @param object the shape of these objects; else empty
   * @param choices of a text that is one of a closed list; else empty
   * @param list whether it is a list
   * @param maybe whether it may be null; in a request, it may also be left out then
   * @param words for the documentation; empty where the glossary has them
   */
  public record Member(
      String name,
      Class<?> type,
      Optional<Shape> object,
      List<String> choices,
      boolean list,
      boolean maybe,
      String words) {
    public Member {
      choices = List.copyOf(choices);
    }

    public static Member of(String name, Class<?> type, boolean maybe) {
      return new Member(name, type, Optional.empty(), List.of(), false, maybe, "");
    }

    /** A list that may be left out. */
    public static Member list(String name, Class<?> type) {
      return new Member(name, type, Optional.empty(), List.of(), true, true, "");
    }

    /** One of these texts; it may be left out. */
    public static Member choice(String name, List<String> choices) {
      return new Member(name, String.class, Optional.empty(), choices, false, true, "");
    }

    /** An object. */
    public static Member object(String name, Shape shape, boolean maybe) {
      return new Member(name, Map.class, Optional.of(shape), List.of(), false, maybe, "");
    }

    /** A list of objects. */
    public static Member objects(String name, Shape shape) {
      return new Member(name, Map.class, Optional.of(shape), List.of(), true, false, "");
    }

    /** The same, of which the documentation says this. */
    public Member means(String newWords) {
      return new Member(name, type, object, choices, list, maybe, newWords);
    }
  }
}
