package dev.khata.application.engagement;

import static dev.khata.domain.engagement.EngagementAction.CONTENT_CHANGED;
import static dev.khata.domain.engagement.EngagementAction.CONTENT_CREATED;
import static dev.khata.domain.engagement.EngagementAction.CONTENT_DELETED;

import dev.khata.application.audit.AuditedChanges;
import dev.khata.application.audit.AuditedRecords;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.engagement.Content;
import dev.khata.domain.engagement.Contents;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Query;
import jakarta.inject.Inject;
import java.util.Optional;

/** Publishes content, lists, changes and deletes it. */
public final class ManageContent {
  private final Contents contents;
  private final AuditedRecords<HexId, Content> audited;
  private final Ids ids;

  @Inject
  public ManageContent(Contents contents, AuditedChanges changes, Ids ids) {
    this.contents = contents;
    this.audited = changes.of(contents, CONTENT_CREATED, CONTENT_CHANGED, CONTENT_DELETED);
    this.ids = ids;
  }

  public Page<Content> page(Query<Contents.Filter, Contents.Sort> query) {
    return contents.page(query);
  }

  public Content create(Content.Draft draft, Actor.Person by) {
    return audited.add(now -> new Content(HexId.of(ids.next()), draft, now, now), by);
  }

  /** Empty when there is none. */
  public Optional<Content> edit(HexId id, Content.Change change, Actor.Person by) {
    return audited.edit(id, (content, now) -> content.with(change, now), by);
  }

  /** False when there is none. */
  public boolean delete(HexId id, Actor.Person by) {
    return audited.delete(id, by);
  }
}
