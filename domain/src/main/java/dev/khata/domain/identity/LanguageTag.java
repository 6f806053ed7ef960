package dev.khata.domain.identity;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A BCP 47 tag without extensions, of a language and a region, if any, that ISO knows. */
public record LanguageTag(String text) {
  /** Characters at most. */
  public static final int LONGEST = 35;

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());

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
      return LANGUAGES.contains(locale.getLanguage())
          && !locale.hasExtensions()
          && (locale.getCountry().isEmpty() || REGIONS.contains(locale.getCountry()));
    } catch (IllformedLocaleException notATag) {
      return false;
    }
  }
}
