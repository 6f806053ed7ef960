package dev.khata.domain.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language in which Khata writes to people. */
public enum Language {
  ENGLISH("en", Direction.LEFT_TO_RIGHT),
  NEPALI("ne", Direction.LEFT_TO_RIGHT),
  HINDI("hi", Direction.LEFT_TO_RIGHT),
  BENGALI("bn", Direction.LEFT_TO_RIGHT),
  URDU("ur", Direction.RIGHT_TO_LEFT);

  private final String tag;
  private final Direction direction;

  Language(String tag, Direction direction) {
    this.tag = tag;
    this.direction = direction;
  }

  /** Where a line of it begins. */
  public enum Direction {
    LEFT_TO_RIGHT,
    RIGHT_TO_LEFT
  }

  /**
   * The one that somebody reads who asks for a BCP 47 tag, in any case: its script and region, as
   * in {@code ur-Arab-PK}, make no difference. Empty for a language in which Khata has no words.
   */
  public static Optional<Language> of(String tag) {
    int end = tag.indexOf('-');
    String wanted = (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(language -> language.tag.equals(wanted)).findFirst();
  }

  /** Its BCP 47 tag. */
  public String tag() {
    return tag;
  }

  public Direction direction() {
    return direction;
  }
}
