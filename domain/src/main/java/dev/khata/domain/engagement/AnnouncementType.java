package dev.khata.domain.engagement;

import dev.khata.domain.kernel.Label;
import dev.khata.domain.messaging.Template.Kind;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an announcement is about, in a word of its author's. Three words, however they are spelled,
 * mark what users can do without; anything else is shown to whoever it is for.
 */
public record AnnouncementType(Label name) {
  /** Of an announcement whose author says nothing of it. */
  public static final AnnouncementType USUAL = new AnnouncementType(new Label("announcement"));

  private static final Map<String, Kind> OPTIONAL =
      Map.of("promotion", Kind.OFFER, "marketing", Kind.MARKETING, "reminder", Kind.REMINDER);

  public Kind kind() {
    return OPTIONAL.getOrDefault(name.key(), Kind.NOTICE);
  }

  /** The keys of the words that mark what is of these kinds. */
  public static Set<String> keys(Set<Kind> kinds) {
    return OPTIONAL.keySet().stream()
        .filter(key -> kinds.contains(OPTIONAL.get(key)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
