package dev.khata.http.gencharge.engagement;

import static dev.khata.http.endpoint.Access.PUBLIC;
import static dev.khata.http.endpoint.Access.admin;
import static dev.khata.http.gencharge.GenchargeErrors.NOT_FOUND;

import dev.khata.application.engagement.ManageContent;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.kernel.HexId;
import dev.khata.http.endpoint.Paged;
import dev.khata.http.endpoint.PathParam;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.Success;
import dev.khata.http.gencharge.MessageView;
import dev.khata.http.gencharge.Paging;
import dev.khata.http.gencharge.engagement.ContentBodies.ContentChange;
import dev.khata.http.gencharge.engagement.ContentBodies.ContentQuery;
import dev.khata.http.gencharge.engagement.ContentBodies.ContentRequest;
import dev.khata.http.gencharge.engagement.ContentBodies.ContentView;
import dev.khata.http.gencharge.engagement.ContentBodies.PublicContentQuery;
import jakarta.inject.Inject;

/** Content: everybody may read it, admins keep it. */
public final class ContentSection {
  private static final PathParam<HexId> ID = PathParam.hex("content_id");
  private static final MessageView DELETED = new MessageView("Content deleted");
  private static final Success<Paged<ContentView>> PAGE =
      Success.rows(200, Paging.PAGES, ContentView.class, ContentView.EXAMPLE);

  private final ManageContent contents;

  @Inject
  ContentSection(ManageContent contents) {
    this.contents = contents;
  }

  void declare(Section api) {
    api.post("/content/admin")
        .named("createContent")
        .needs(admin(Resource.CONTENT, Action.WRITE))
        .summary("Publish content")
        .takes(ContentRequest.class)
        .gives(201, ContentView.class, ContentView.EXAMPLE)
        .does(call -> ContentView.of(contents.create(call.body().draft(), call.actor())));

    api.get("/content/admin")
        .named("listContent")
        .needs(admin(Resource.CONTENT, Action.READ))
        .summary("Content, filtered and sorted")
        .query(ContentQuery.class)
        .gives(PAGE)
        .does(call -> Paged.of(call.query().asked(), contents::page, ContentView::of));

    api.put("/content/admin/{content_id}")
        .named("changeContent")
        .needs(admin(Resource.CONTENT, Action.EDIT))
        .summary("Change content: what is left out stays")
        .at(ID)
        .takes(ContentChange.class)
        .gives(200, ContentView.class, ContentView.EXAMPLE)
        .finds(
            NOT_FOUND,
            call ->
                contents
                    .edit(call.path(ID), call.body().change(), call.actor())
                    .map(ContentView::of));

    api.delete("/content/admin/{content_id}")
        .named("deleteContent")
        .needs(admin(Resource.CONTENT, Action.DELETE))
        .summary("Delete content")
        .at(ID)
        .gives(200, MessageView.class, DELETED)
        .finds(NOT_FOUND, call -> DELETED.when(contents.delete(call.path(ID), call.actor())));

    api.get("/content")
        .named("listPublicContent")
        .needs(PUBLIC)
        .summary("Content for users, the newest first")
        .query(PublicContentQuery.class)
        .gives(PAGE)
        .does(call -> Paged.of(call.query().asked(), contents::page, ContentView::of));
  }
}
