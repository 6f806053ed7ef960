package dev.khata.http.gencharge.engagement;

import static dev.khata.http.endpoint.Access.PUBLIC;
import static dev.khata.http.endpoint.Access.admin;
import static dev.khata.http.gencharge.GenchargeErrors.NOT_FOUND;

import dev.khata.application.engagement.ManageContent;
import dev.khata.application.engagement.ViewImage;
import dev.khata.domain.documents.StoredPicture;
import dev.khata.domain.engagement.Content;
import dev.khata.domain.engagement.ContentRefusal;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.kernel.HexId;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Download;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Paged;
import dev.khata.http.endpoint.PathParam;
import dev.khata.http.endpoint.Payload;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.Success;
import dev.khata.http.gencharge.MessageView;
import dev.khata.http.gencharge.Paging;
import dev.khata.http.gencharge.engagement.ContentBodies.ContentChange;
import dev.khata.http.gencharge.engagement.ContentBodies.ContentChangeForm;
import dev.khata.http.gencharge.engagement.ContentBodies.ContentForm;
import dev.khata.http.gencharge.engagement.ContentBodies.ContentQuery;
import dev.khata.http.gencharge.engagement.ContentBodies.ContentRequest;
import dev.khata.http.gencharge.engagement.ContentBodies.ContentView;
import dev.khata.http.gencharge.engagement.ContentBodies.PublicContentQuery;
import jakarta.inject.Inject;
import java.time.Duration;

/** Content: everybody may read it, admins keep it. */
public final class ContentSection {
  private static final PathParam<HexId> ID = PathParam.hex("content_id");
  private static final MessageView DELETED = new MessageView("Content deleted");
  private static final Success<Paged<ContentView>> PAGE =
      Success.rows(200, Paging.PAGES, ContentView.class, ContentView.EXAMPLE);

  /** Short, since another picture may come under the same address. */
  private static final Duration KEPT = Duration.ofMinutes(5);

  private final ManageContent contents;
  private final ViewImage viewImage;

  @Inject
  ContentSection(ManageContent contents, ViewImage viewImage) {
    this.contents = contents;
    this.viewImage = viewImage;
  }

  void declare(Section api) {
    api.post("/content/admin")
        .named("createContent")
        .needs(admin(Resource.CONTENT, Action.WRITE))
        .summary("Publish content")
        .takes(Payload.jsonOrForm(ContentRequest.class, ContentForm.class, ContentForm::of))
        .gives(201, ContentView.class, ContentView.EXAMPLE)
        .does(this::create);

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
        .takes(
            Payload.jsonOrForm(ContentChange.class, ContentChangeForm.class, ContentChangeForm::of))
        .gives(200, ContentView.class, ContentView.EXAMPLE)
        .fails(NOT_FOUND)
        .does(this::change);

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
        .shared()
        .summary("Content for users, the newest first")
        .query(PublicContentQuery.class)
        .gives(PAGE)
        .does(call -> Paged.of(call.query().asked(), contents::page, ContentView::of));

    api.get("/content/{content_id}/image")
        .named("getContentImage")
        .needs(PUBLIC)
        .summary("The picture of content")
        .at(ID)
        .cached(KEPT)
        .gives(Success.file(200, "image/jpeg", "image/png").withTag())
        .finds(NOT_FOUND, call -> viewImage.find(call.path(ID)).map(this::download));
  }

  private ContentView create(Call<ContentForm, Nothing> call) {
    ContentForm form = call.body();
    return saved(contents.create(form.content().draft(), form.picture(), call.actor()));
  }

  private ContentView change(Call<ContentChangeForm, Nothing> call) {
    ContentChangeForm form = call.body();
    return saved(
        contents.edit(call.path(ID), form.content().change(), form.picture(), call.actor()));
  }

  private static ContentView saved(ManageContent.Saving saving) {
    return switch (saving) {
      case ManageContent.Saving.Saved(Content content) -> ContentView.of(content);
      case ManageContent.Saving.Refused(ContentRefusal reason) -> throw ContentErrors.of(reason);
      case ManageContent.Saving.NotFound() -> throw NOT_FOUND.reply();
    };
  }

  private Download download(StoredPicture picture) {
    String file = picture.key().text().substring(picture.key().text().lastIndexOf('/') + 1);
    return Download.stored(
            picture.key().mediaType(),
            "content_" + file,
            picture.size(),
            () -> viewImage.open(picture))
        .shown()
        .tagged(picture.sha256());
  }
}
