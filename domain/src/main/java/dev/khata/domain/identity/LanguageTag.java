package dev.khata.domain.identity;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/**
 * A BCP 47 tag without extensions, of a language that ISO 639 knows and, if any, a region that ISO
 * 3166 or the United Nations know.
 */
public record LanguageTag(String text) {
  /** Characters at most. */
  public static final int LONGEST = 35;

  public LanguageTag {
    if (!isKnown(text)) {
      throw new IllegalArgumentException("not a known language");
    }
  }

  /** In any case; empty for what is no tag or no known language. */
  public static Optional<LanguageTag> parse(String tag) {
    return isKnown(tag)
        ? Optional.of(new LanguageTag(Locale.forLanguageTag(tag).toLanguageTag()))
        : Optional.empty();
  }

  private static boolean isKnown(String tag) {
    if (tag.length() > LONGEST) {
      return false;
    }
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      return Languages.isLanguage(locale.getLanguage())
          && !locale.hasExtensions()
          && (locale.getCountry().isEmpty() || Languages.isRegion(locale.getCountry()));
    } catch (IllformedLocaleException notATag) {
      return false;
    }
  }
}
