package dev.khata.domain.engagement;

import dev.khata.domain.documents.StoredPicture;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Patch;
import dev.khata.domain.kernel.Prose;
import dev.khata.domain.kernel.Stamp;
import java.util.List;
import java.util.Optional;

/**
 * A text that operators publish for users, with who made it and who changed it last.
 *
 * @param image that is shown with it
 */
public record Content(
    HexId id, Draft draft, Optional<StoredPicture> image, Stamp created, Stamp updated) {

  /** What its author writes. */
  public record Draft(Label title, Prose body, ContentFormat format, List<Label> tags) {
    public static final int MAX_TAGS = 20;

    public Draft {
      tags = List.copyOf(tags);
      if (tags.size() > MAX_TAGS) {
        throw new IllegalArgumentException("too many tags: " + tags.size());
      }
    }

    /** What keeps it from being published; empty when nothing does. */
    public Optional<ContentRefusal> refusal(Markup markup) {
      return switch (format) {
        case PLAIN -> Optional.empty();
        case MARKDOWN -> markup.fault(body).map(ContentRefusal.BadMarkup::new);
      };
    }
  }

  /** What of the draft is to change. */
  public record Change(
      Patch<Label> title, Patch<Prose> body, Patch<ContentFormat> format, Patch<List<Label>> tags) {

    public Draft of(Draft draft) {
      return new Draft(
          title.of(draft.title()),
          body.of(draft.body()),
          format.of(draft.format()),
          tags.of(draft.tags()));
    }
  }

  /**
   * @param newImage in place of the one there was, if any is given
   */
  public Content with(Change change, Optional<StoredPicture> newImage, Stamp now) {
    return new Content(id, change.of(draft), newImage.or(() -> image), created, now);
  }
}
