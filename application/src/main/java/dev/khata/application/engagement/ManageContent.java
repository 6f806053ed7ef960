package dev.khata.application.engagement;

import static dev.khata.domain.engagement.EngagementAction.CONTENT_CHANGED;
import static dev.khata.domain.engagement.EngagementAction.CONTENT_CREATED;
import static dev.khata.domain.engagement.EngagementAction.CONTENT_DELETED;

import dev.khata.application.audit.AuditedChanges;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.documents.DocumentUploads;
import dev.khata.domain.documents.PictureFile;
import dev.khata.domain.documents.StoredPicture;
import dev.khata.domain.engagement.Content;
import dev.khata.domain.engagement.ContentRefusal;
import dev.khata.domain.engagement.Contents;
import dev.khata.domain.engagement.Markup;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.Stamp;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;

/**
 * Publishes content, lists, changes and deletes it. A picture is stored before the content that
 * takes it in is written; one that was replaced, or whose content is gone, goes with the next
 * purge.
 */
public final class ManageContent {
  private final Contents contents;
  private final Markup markup;
  private final KeepImage keepImage;
  private final DocumentUploads uploads;
  private final AuditedChanges changes;
  private final Ids ids;

  @Inject
  public ManageContent(
      Contents contents,
      Markup markup,
      KeepImage keepImage,
      DocumentUploads uploads,
      AuditedChanges changes,
      Ids ids) {
    this.contents = contents;
    this.markup = markup;
    this.keepImage = keepImage;
    this.uploads = uploads;
    this.changes = changes;
    this.ids = ids;
  }

  /** What came of publishing or changing content. */
  public sealed interface Saving {
    record Saved(Content content) implements Saving {}

    /** Nothing was written. */
    record Refused(ContentRefusal reason) implements Saving {}

    record NotFound() implements Saving {}
  }

  public Page<Content> page(Query<Contents.Filter, Contents.Sort> query) {
    return contents.page(query);
  }

  public Saving create(Content.Draft draft, Optional<PictureFile> image, Actor.Person by) {
    return unless(draft.refusal(markup), image, stored -> add(draft, stored, by));
  }

  private Saving add(Content.Draft draft, Optional<StoredPicture> image, Actor.Person by) {
    return changes.run(
        at -> {
          Stamp now = new Stamp(by.user(), at);
          Content content = new Content(HexId.of(ids.next()), draft, image, now, now);
          image.map(StoredPicture::key).ifPresent(uploads::takeIn);
          contents.add(content);
          return new Saving.Saved(content);
        },
        added -> true,
        CONTENT_CREATED,
        by);
  }

  /** What is refused or not there is found before a picture is stored for nothing. */
  public Saving edit(
      HexId id, Content.Change change, Optional<PictureFile> image, Actor.Person by) {
    return contents
        .find(id)
        .map(found -> change.of(found.draft()).refusal(markup))
        .map(refusal -> unless(refusal, image, stored -> change(id, change, stored, by)))
        .orElseGet(Saving.NotFound::new);
  }

  private Saving change(
      HexId id, Content.Change change, Optional<StoredPicture> image, Actor.Person by) {
    return changes.run(
        at ->
            contents
                .lock(id)
                .map(found -> update(found, found.with(change, image, new Stamp(by.user(), at))))
                .orElseGet(Saving.NotFound::new),
        Saving.Saved.class::isInstance,
        CONTENT_CHANGED,
        by);
  }

  /** Judged once more, since somebody else may have changed what is kept. */
  private Saving update(Content before, Content after) {
    Optional<ContentRefusal> refusal = after.draft().refusal(markup);
    if (refusal.isPresent()) {
      return new Saving.Refused(refusal.get());
    }
    if (!after.image().equals(before.image())) {
      after.image().map(StoredPicture::key).ifPresent(uploads::takeIn);
      giveUp(before);
    }
    contents.update(after);
    return new Saving.Saved(after);
  }

  /** False when there is none. */
  public boolean delete(HexId id, Actor.Person by) {
    return changes.run(
        at -> {
          contents.lock(id).ifPresent(this::giveUp);
          return contents.delete(id);
        },
        gone -> gone,
        CONTENT_DELETED,
        by);
  }

  private void giveUp(Content content) {
    content.image().map(StoredPicture::key).ifPresent(uploads::giveUp);
  }

  private Saving unless(
      Optional<ContentRefusal> refusal,
      Optional<PictureFile> image,
      Function<Optional<StoredPicture>, Saving> save) {
    if (refusal.isPresent()) {
      return new Saving.Refused(refusal.get());
    }
    return switch (keepImage.handle(image)) {
      case KeepImage.Kept(Optional<StoredPicture> stored) -> save.apply(stored);
      case KeepImage.Refused(ContentRefusal reason) -> new Saving.Refused(reason);
    };
  }
}
