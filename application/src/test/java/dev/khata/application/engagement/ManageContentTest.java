package dev.khata.application.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.audit.AuditedChanges;
import dev.khata.application.audit.InMemoryAuditLog;
import dev.khata.application.documents.DeskVault;
import dev.khata.application.documents.InMemoryDocumentUploads;
import dev.khata.application.documents.InMemoryPictures;
import dev.khata.application.documents.PurgeDocuments;
import dev.khata.application.documents.SomePicture;
import dev.khata.application.documents.StoreCleanPictures;
import dev.khata.application.engagement.ManageContent.Saving;
import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.SequentialIds;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.documents.PictureFile;
import dev.khata.domain.documents.PictureRefusal;
import dev.khata.domain.documents.StoredPicture;
import dev.khata.domain.documents.VaultUnavailable;
import dev.khata.domain.engagement.Content;
import dev.khata.domain.engagement.ContentFormat;
import dev.khata.domain.engagement.ContentRefusal;
import dev.khata.domain.engagement.Contents;
import dev.khata.domain.engagement.EngagementAction;
import dev.khata.domain.engagement.MarkupFault;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Patch;
import dev.khata.domain.kernel.Prose;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.Stamp;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ManageContentTest {
  private static final Content.Draft DRAFT =
      new Content.Draft(
          new Label("Rates"), new Prose("They <b>stay</b>."), ContentFormat.PLAIN, List.of());
  private static final Content.Change NOTHING =
      new Content.Change(Patch.keep(), Patch.keep(), Patch.keep(), Patch.keep());
  private static final HexId NOBODYS = new HexId("0".repeat(24));
  private static final Saving HTML = refused(new ContentRefusal.BadMarkup(MarkupFault.RAW_HTML));

  private final SettableClock clock = new SettableClock();
  private final FakeTransactions transactions = new FakeTransactions();
  private final SequentialIds ids = new SequentialIds();
  private final InMemoryAuditLog audit = new InMemoryAuditLog();
  private final InMemoryPictures pictures = new InMemoryPictures();
  private final InMemoryDocumentUploads uploads = new InMemoryDocumentUploads();
  private final DeskVault vault = new DeskVault(transactions);
  private final InMemoryContents kept = new InMemoryContents();
  private final PurgeDocuments purge = new PurgeDocuments(uploads, vault);
  private final ViewImage viewImage = new ViewImage(kept, vault);
  private final ManageContent contents =
      new ManageContent(
          kept,
          new SimpleMarkup(),
          new KeepImage(pictures, new StoreCleanPictures(uploads, vault, clock, ids)),
          uploads,
          new AuditedChanges(audit, transactions, clock),
          ids);

  @Test
  void content_tells_who_made_it_and_who_changed_it_last() {
    Content made = made(DRAFT);
    clock.advance(Duration.ofHours(1));

    Content changed = saved(contents.edit(made.id(), retitled("New rates"), none(), editor(8)));

    assertThat(changed.draft().title().text()).isEqualTo("New rates");
    assertThat(changed.draft().body()).isEqualTo(DRAFT.body());
    assertThat(changed.created()).isEqualTo(made.created());
    assertThat(changed.updated()).isEqualTo(new Stamp(new UserId(8), clock.instant()));
  }

  @Test
  void every_change_is_told_once_and_nothing_else_is() {
    Content made = made(DRAFT);
    contents.edit(made.id(), retitled("New rates"), none(), editor(7));
    contents.edit(made.id(), inFormat(ContentFormat.MARKDOWN), none(), editor(7));
    contents.delete(made.id(), editor(7));

    assertThat(contents.delete(made.id(), editor(7))).isFalse();
    assertThat(contents.edit(made.id(), retitled("Old rates"), none(), editor(7)))
        .isEqualTo(new Saving.NotFound());
    assertThat(contents.edit(NOBODYS, retitled("x"), photo(), editor(7)))
        .isEqualTo(new Saving.NotFound());
    assertThat(vault.stored()).isEmpty();
    assertThat(audit.actions())
        .containsExactly(
            EngagementAction.CONTENT_CREATED,
            EngagementAction.CONTENT_CHANGED,
            EngagementAction.CONTENT_DELETED);
  }

  @Test
  void markdown_is_judged_and_plain_text_is_not() {
    made(DRAFT);

    Content.Draft markdown =
        new Content.Draft(DRAFT.title(), DRAFT.body(), ContentFormat.MARKDOWN, List.of());
    assertThat(contents.create(markdown, photo(), editor(7))).isEqualTo(HTML);

    assertThat(all()).hasSize(1);
    assertThat(vault.stored()).isEmpty();
  }

  @Test
  void a_change_is_judged_by_what_it_makes_of_the_whole() {
    Content plain = made(DRAFT);
    assertThat(contents.edit(plain.id(), inFormat(ContentFormat.MARKDOWN), none(), editor(7)))
        .isEqualTo(HTML);

    Content markdown =
        made(
            new Content.Draft(
                DRAFT.title(), new Prose("*Text*"), ContentFormat.MARKDOWN, List.of()));
    assertThat(contents.edit(markdown.id(), saying("<b>"), photo(), editor(7))).isEqualTo(HTML);
    assertThat(vault.stored()).isEmpty();

    saved(contents.edit(markdown.id(), saying("`<b>`"), none(), editor(7)));
    Content.Change both =
        new Content.Change(
            Patch.keep(), Patch.to(new Prose("<b>")), Patch.to(ContentFormat.PLAIN), Patch.keep());
    saved(contents.edit(markdown.id(), both, none(), editor(7)));
  }

  @Test
  void an_image_is_cleaned_stored_and_shown() throws Exception {
    Content made = saved(contents.create(DRAFT, photo(), editor(7)));

    StoredPicture image = made.image().orElseThrow();
    assertThat(image.key().text()).startsWith("content/").endsWith(".jpg");
    assertThat(viewImage.find(made.id())).contains(image);
    try (InputStream bytes = viewImage.open(image)) {
      assertThat(bytes.readAllBytes()).hasSize((int) image.size());
    }
    assertThat(pictures.open()).isZero();
    assertThat(uploads.waiting()).isEmpty();
    assertThat(purged()).isZero();
  }

  @Test
  void there_is_no_image_of_what_has_none_or_is_not_there() {
    assertThat(viewImage.find(made(DRAFT).id())).isEmpty();
    assertThat(viewImage.find(NOBODYS)).isEmpty();
  }

  @Test
  void what_is_no_picture_is_refused_and_leaves_nothing() {
    Optional<PictureFile> text = Optional.of(SomePicture.file(new byte[] {'G', 'I', 'F'}));

    assertThat(contents.create(DRAFT, text, editor(7)))
        .isEqualTo(refused(new ContentRefusal.BadImage(new PictureRefusal.NotJpegOrPng())));

    assertThat(all()).isEmpty();
    assertThat(vault.stored()).isEmpty();
    assertThat(uploads.waiting()).isEmpty();
  }

  @Test
  void a_replaced_image_goes_with_the_next_purge_and_other_changes_leave_it() {
    Content made = saved(contents.create(DRAFT, photo(), editor(7)));
    StoredPicture first = made.image().orElseThrow();
    assertThat(saved(contents.edit(made.id(), retitled("x"), none(), editor(7))).image())
        .contains(first);

    StoredPicture second =
        saved(contents.edit(made.id(), NOTHING, photo(), editor(7))).image().orElseThrow();

    assertThat(purged()).isEqualTo(1);
    assertThat(vault.stored()).containsExactly(second.key());
    assertThatThrownBy(() -> viewImage.open(first)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void the_image_of_deleted_content_goes_with_the_next_purge() {
    Content made = saved(contents.create(DRAFT, photo(), editor(7)));

    contents.delete(made.id(), editor(7));

    assertThat(purged()).isEqualTo(1);
    assertThat(vault.stored()).isEmpty();
    assertThat(viewImage.find(made.id())).isEmpty();
  }

  @Test
  void an_upload_that_failed_leaves_what_was_there_and_nothing_after_a_purge() {
    Content made = saved(contents.create(DRAFT, photo(), editor(7)));
    vault.memory.failAfter(0);

    assertThatThrownBy(() -> contents.edit(made.id(), NOTHING, photo(), editor(7)))
        .isInstanceOf(VaultUnavailable.class);
    vault.memory.recover();

    assertThat(viewImage.find(made.id())).isEqualTo(made.image());
    assertThat(purged()).isZero();
    clock.advance(Duration.ofHours(1));
    assertThat(purged()).isEqualTo(1);
    assertThat(vault.stored()).containsExactly(made.image().orElseThrow().key());
    assertThat(pictures.open()).isZero();
  }

  private int purged() {
    return purge.purge(clock.instant()).get("documents");
  }

  private List<Content> all() {
    return contents
        .page(new Query<>(Contents.Filter.NONE, Order.up(Contents.Sort.ID), new Window(0, 10)))
        .items();
  }

  private Content made(Content.Draft draft) {
    return saved(contents.create(draft, none(), editor(7)));
  }

  private static Content saved(Saving saving) {
    assertThat(saving).isInstanceOf(Saving.Saved.class);
    return ((Saving.Saved) saving).content();
  }

  private static Saving refused(ContentRefusal reason) {
    return new Saving.Refused(reason);
  }

  private static Optional<PictureFile> none() {
    return Optional.empty();
  }

  private static Optional<PictureFile> photo() {
    return Optional.of(SomePicture.file(SomePicture.jpeg(8, 6)));
  }

  private static Content.Change retitled(String title) {
    return new Content.Change(Patch.to(new Label(title)), Patch.keep(), Patch.keep(), Patch.keep());
  }

  private static Content.Change saying(String body) {
    return new Content.Change(Patch.keep(), Patch.to(new Prose(body)), Patch.keep(), Patch.keep());
  }

  private static Content.Change inFormat(ContentFormat format) {
    return new Content.Change(Patch.keep(), Patch.keep(), Patch.to(format), Patch.keep());
  }

  private static Actor.Person editor(long id) {
    return new Actor.Person(
        new UserId(id), Optional.of(Contract.GENCHARGE), Origin.batch("request-1"));
  }
}
