package dev.khata.application.engagement;

import dev.khata.application.audit.AuditedChanges;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.engagement.Content;
import dev.khata.domain.engagement.Contents;
import dev.khata.domain.engagement.EngagementAction;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Window;
import jakarta.inject.Inject;
import java.util.Optional;

/** Publishes content, lists, changes and deletes it. */
public final class ManageContent {
  private final Contents contents;
  private final AuditedChanges changes;
  private final Ids ids;

  @Inject
  public ManageContent(Contents contents, AuditedChanges changes, Ids ids) {
    this.contents = contents;
    this.changes = changes;
    this.ids = ids;
  }

  public Page<Content> page(Contents.Filter filter, Order<Contents.Sort> order, Window window) {
    return contents.page(filter, order, window);
  }

  public Content create(Content.Draft draft, Actor.Person by) {
    return changes.add(
        contents,
        now -> {
          Content.Stamp stamp = new Content.Stamp(by.user(), now);
          return new Content(HexId.of(ids.next()), draft, stamp, stamp);
        },
        EngagementAction.CONTENT_CREATED,
        by);
  }

  /** Empty when there is none. */
  public Optional<Content> edit(HexId id, Content.Change change, Actor.Person by) {
    return changes.edit(
        contents,
        id,
        (content, now) -> content.with(change, new Content.Stamp(by.user(), now)),
        EngagementAction.CONTENT_CHANGED,
        by);
  }

  /** False when there is none. */
  public boolean delete(HexId id, Actor.Person by) {
    return changes.delete(contents, id, EngagementAction.CONTENT_DELETED, by);
  }
}
