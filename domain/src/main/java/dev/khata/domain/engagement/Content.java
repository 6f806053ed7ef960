package dev.khata.domain.engagement;

import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Patch;
import dev.khata.domain.kernel.Prose;
import dev.khata.domain.kernel.Stamp;
import java.util.List;

/** A text that operators publish for users, with who made it and who changed it last. */
public record Content(HexId id, Draft draft, Stamp created, Stamp updated) {

  /** What its author writes. */
  public record Draft(Label title, Prose body, List<Label> tags) {
    public static final int MAX_TAGS = 20;

    public Draft {
      tags = List.copyOf(tags);
      if (tags.size() > MAX_TAGS) {
        throw new IllegalArgumentException("too many tags: " + tags.size());
      }
    }
  }

  /** What of the draft is to change. */
  public record Change(Patch<Label> title, Patch<Prose> body, Patch<List<Label>> tags) {}

  public Content with(Change change, Stamp now) {
    Draft changed =
        new Draft(
            change.title().of(draft.title()),
            change.body().of(draft.body()),
            change.tags().of(draft.tags()));
    return new Content(id, changed, created, now);
  }
}
