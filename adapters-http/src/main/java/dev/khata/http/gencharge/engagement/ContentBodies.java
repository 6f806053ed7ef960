package dev.khata.http.gencharge.engagement;

import dev.khata.domain.documents.PictureFile;
import dev.khata.domain.engagement.Content;
import dev.khata.domain.engagement.ContentFormat;
import dev.khata.domain.engagement.Contents;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Patch;
import dev.khata.domain.kernel.Prose;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.StampFilter;
import dev.khata.domain.kernel.UserId;
import dev.khata.http.endpoint.Accepts;
import dev.khata.http.endpoint.Upload;
import dev.khata.http.gencharge.Paging;
import dev.khata.http.gencharge.Sorting;
import dev.khata.http.gencharge.TimeRange;
import dev.khata.http.gencharge.Words;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What clients send and get of content. */
final class ContentBodies {
  private ContentBodies() {}

  record ContentRequest(
      @NotNull Label title,
      @NotNull Prose body,
      Optional<ContentFormat> format,
      Optional<@Size(max = Content.Draft.MAX_TAGS) List<@NotNull Label>> tags) {

    Content.Draft draft() {
      return new Content.Draft(
          title, body, format.orElse(ContentFormat.PLAIN), tags.orElse(List.of()));
    }
  }

  /** The same in a form, with a picture beside it. */
  record ContentForm(
      @Valid ContentRequest content,
      @Accepts(
              value = {"image/jpeg", "image/png"},
              byContent = true)
          Optional<Upload> image) {

    static ContentForm of(ContentRequest request) {
      return new ContentForm(request, Optional.empty());
    }

    Optional<PictureFile> picture() {
      return image.map(ContentBodies::file);
    }
  }

  record ContentChange(
      Patch<Label> title,
      Patch<Prose> body,
      Patch<ContentFormat> format,
      Patch<@Size(max = Content.Draft.MAX_TAGS) List<@NotNull Label>> tags) {

    Content.Change change() {
      return new Content.Change(title, body, format, tags);
    }
  }

  /** The same in a form, with a picture in place of the one there is. */
  record ContentChangeForm(
      @Valid ContentChange content,
      @Accepts(
              value = {"image/jpeg", "image/png"},
              byContent = true)
          Optional<Upload> image) {

    static ContentChangeForm of(ContentChange change) {
      return new ContentChangeForm(change, Optional.empty());
    }

    Optional<PictureFile> picture() {
      return image.map(ContentBodies::file);
    }
  }

  private static PictureFile file(Upload upload) {
    return new PictureFile(upload.size(), upload::open);
  }

  record ContentQuery(
      Optional<@Size(max = Label.LONGEST) String> title,
      Optional<@Min(1) Long> createdBy,
      Optional<@Min(1) Long> updatedBy,
      @Valid TimeRange.FromTo createdAt,
      @Valid TimeRange.FromTo updatedAt,
      @Valid Sorting.Directed<Contents.Sort> order,
      @Valid Paging.Sized paging) {

    Query<Contents.Filter, Contents.Sort> asked() {
      Contents.Filter filter =
          new Contents.Filter(
              title.map(text -> Words.label(text, "title")),
              new StampFilter(createdBy.map(UserId::new), createdAt.between("created_at")),
              new StampFilter(updatedBy.map(UserId::new), updatedAt.between("updated_at")));
      return new Query<>(filter, order.upwards(Contents.Sort.ID), paging.window());
    }
  }

  record PublicContentQuery(@Valid Paging.Sized paging) {

    Query<Contents.Filter, Contents.Sort> asked() {
      return new Query<>(Contents.Filter.NONE, Order.down(Contents.Sort.ID), paging.window());
    }
  }

  /** Published content as clients see it. */
  record ContentView(
      String id,
      String title,
      String body,
      ContentFormat format,
      List<String> tags,
      Optional<String> imageUrl,
      long createdBy,
      long updatedBy,
      Instant createdAt,
      Instant updatedAt) {
    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00.000001Z");
    static final ContentView EXAMPLE =
        new ContentView(
            "019b76a1b2c37d4e8f901a2b",
            "Keep your number",
            "*How* to bring it with you.",
            ContentFormat.MARKDOWN,
            List.of("help"),
            Optional.of("/content/019b76a1b2c37d4e8f901a2b/image"),
            42,
            42,
            NEW_YEAR,
            NEW_YEAR);

    static ContentView of(Content content) {
      return new ContentView(
          content.id().digits(),
          content.draft().title().text(),
          content.draft().body().text(),
          content.draft().format(),
          content.draft().tags().stream().map(Label::text).toList(),
          content.image().map(image -> "/content/" + content.id().digits() + "/image"),
          content.created().by().value(),
          content.updated().by().value(),
          content.created().at(),
          content.updated().at());
    }
  }
}
