package dev.khata.application.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.documents.SomeDocument;
import dev.khata.application.kernel.Fresh;
import dev.khata.domain.documents.StoredPicture;
import dev.khata.domain.engagement.Content;
import dev.khata.domain.engagement.ContentFormat;
import dev.khata.domain.engagement.Contents;
import dev.khata.domain.engagement.Contents.Filter;
import dev.khata.domain.engagement.Contents.Sort;
import dev.khata.domain.kernel.Between;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Patch;
import dev.khata.domain.kernel.Prose;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.Stamp;
import dev.khata.domain.kernel.StampFilter;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds of {@link Contents}. */
public abstract class ContentsSuite {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final Window ALL = new Window(0, 100);
  private static final HexId NOBODYS = new HexId("f".repeat(24));
  private static final UserId AUTHOR = new UserId(7);
  private static final UserId EDITOR = new UserId(8);

  private static final StoredPicture IMAGE =
      new StoredPicture(SomeDocument.key(), 1_234, "0a".repeat(32));

  private final UserId me = new UserId(1 + Fresh.uuid().getMostSignificantBits() >>> 16);
  private int added;
  private final Filter mine = filter(Optional.of(me));

  protected abstract Contents contents();

  protected abstract Transactions transactions();

  @Test
  void content_is_listed_as_it_was_added() {
    Content content = add("Dashain", NOW, "feast", "नेपाल");

    assertThat(page(mine, Order.up(Sort.ID), ALL).items()).containsExactly(content);
  }

  @Test
  void locked_content_is_written_whole() {
    Content before = add("Tihar", NOW);
    Content.Change change =
        new Content.Change(
            Patch.to(new Label("Tihar lights")),
            Patch.to(new Prose("Five days.\nFive lamps.")),
            Patch.to(ContentFormat.MARKDOWN),
            Patch.to(List.of(new Label("light"))));

    Content after =
        transactions()
            .inTransaction(
                () -> {
                  Content locked = contents().lock(before.id()).orElseThrow();
                  Content changed =
                      locked.with(
                          change, Optional.of(IMAGE), new Stamp(EDITOR, NOW.plusSeconds(1)));
                  contents().update(changed);
                  return changed;
                });

    assertThat(page(mine, Order.up(Sort.ID), ALL).items()).containsExactly(after);
    assertThat(after.created()).isEqualTo(before.created());
    assertThat(contents().find(before.id())).contains(after);
  }

  @Test
  void content_goes_once() {
    Content content = add("Holi", NOW);

    assertThat(contents().delete(content.id())).isTrue();
    assertThat(contents().delete(content.id())).isFalse();
    assertThat(page(mine, Order.up(Sort.ID), ALL).total()).isZero();
  }

  @Test
  void what_is_not_there_is_not_found() {
    assertThat(transactions().inTransaction(() -> contents().lock(NOBODYS))).isEmpty();
    assertThat(contents().find(NOBODYS)).isEmpty();
    assertThat(contents().delete(NOBODYS)).isFalse();
  }

  @Test
  void a_title_is_found_in_any_case_and_no_part_of_it() {
    add("Eid Mubarak", NOW);
    add("Eid", NOW);

    assertThat(titles(titled("eid mubarak".toUpperCase(Locale.ROOT)), Order.up(Sort.ID), ALL))
        .containsExactly("Eid Mubarak");
  }

  @Test
  void a_list_is_filtered_by_who_and_when() {
    add("one", NOW);
    add("two", NOW.plusSeconds(10));

    assertThat(titles(made(NOW.plusSeconds(1), NOW.plusSeconds(10)), Order.up(Sort.ID), ALL))
        .containsExactly("two");
    assertThat(titles(filter(Optional.of(AUTHOR)), Order.up(Sort.ID), ALL)).isEmpty();
  }

  @Test
  void a_list_is_sorted_each_way_and_cut_into_pages() {
    add("b", NOW.plusSeconds(2));
    add("A", NOW.plusSeconds(1));
    add("c", NOW);

    assertThat(titles(mine, Order.up(Sort.TITLE), ALL)).containsExactly("A", "b", "c");
    assertThat(titles(mine, Order.up(Sort.CREATED_AT), ALL)).containsExactly("c", "A", "b");
    assertThat(titles(mine, Order.down(Sort.UPDATED_AT), ALL)).containsExactly("b", "A", "c");
    assertThat(titles(mine, Order.up(Sort.ID), new Window(1, 1))).containsExactly("A");
    assertThat(page(mine, Order.up(Sort.ID), new Window(5, 1)).total()).isEqualTo(3);
  }

  private Page<Content> page(Filter filter, Order<Sort> order, Window window) {
    return contents().page(new Query<>(filter, order, window));
  }

  private List<String> titles(Filter filter, Order<Sort> order, Window window) {
    return page(filter, order, window).items().stream()
        .map(content -> content.draft().title().text())
        .toList();
  }

  private Content add(String title, Instant at, String... tags) {
    Stamp stamp = new Stamp(me, at);
    Content content =
        new Content(
            nextId(),
            new Content.Draft(
                new Label(title),
                new Prose("What there is to say."),
                ContentFormat.PLAIN,
                List.of(tags).stream().map(Label::new).toList()),
            Optional.empty(),
            stamp,
            stamp);
    contents().add(content);
    return content;
  }

  private Filter titled(String title) {
    return new Filter(Optional.of(new Label(title)), mine.created(), StampFilter.ANY);
  }

  private Filter made(Instant from, Instant to) {
    StampFilter then =
        new StampFilter(Optional.of(me), new Between<Instant>(Optional.of(from), Optional.of(to)));
    return new Filter(Optional.empty(), then, then);
  }

  private static Filter filter(Optional<UserId> author) {
    return new Filter(Optional.empty(), new StampFilter(author, Between.any()), StampFilter.ANY);
  }

  /** Nobody else's, and greater than those before. */
  private HexId nextId() {
    added++;
    return new HexId(String.format(Locale.ROOT, "%016x%08x", me.value(), added));
  }
}
