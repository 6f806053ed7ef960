package dev.khata.domain.identity;

import dev.khata.domain.kernel.Language;
import dev.khata.domain.kernel.Origin;

/** The language in which a user is written to. */
public sealed interface UserLanguage {
  /** Marks what nobody chose, by a subtag that BCP 47 leaves to private use. */
  String ASSUMED = "-x-assumed";

  /**
   * The one that they chose, which holds for every message.
   *
   * @param tag a BCP 47 tag, also of a language in which Khata has no words
   */
  record Chosen(String tag) implements UserLanguage {}

  /** The one in which they signed up; they have chosen none. */
  record Assumed(Language language) implements UserLanguage {
    @Override
    public String tag() {
      return language.tag();
    }
  }

  /** Of somebody who signs up by a request of that origin. */
  static UserLanguage of(Origin signUp) {
    return new Assumed(signUp.language().orElse(Language.ENGLISH));
  }

  /** Reads what {@link #stored} wrote. */
  static UserLanguage read(String stored) {
    return stored.endsWith(ASSUMED)
        ? new Assumed(Language.of(stored).orElse(Language.ENGLISH))
        : new Chosen(stored);
  }

  /** The BCP 47 tag of the language in which they are told what others did. */
  String tag();

  /** The tag of the language for what they ask for themselves, by a request of that origin. */
  default String answering(Origin request) {
    return switch (this) {
      case Chosen chosen -> chosen.tag();
      case Assumed assumed -> request.language().orElse(assumed.language()).tag();
    };
  }

  /** As it is kept: a BCP 47 tag that tells whether it was chosen. */
  default String stored() {
    return switch (this) {
      case Chosen chosen -> chosen.tag();
      case Assumed assumed -> assumed.tag() + ASSUMED;
    };
  }
}
