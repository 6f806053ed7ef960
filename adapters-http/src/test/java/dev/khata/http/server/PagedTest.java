package dev.khata.http.server;

import static dev.khata.http.endpoint.Access.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Window;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Envelope;
import dev.khata.http.endpoint.Envelope.Figure;
import dev.khata.http.endpoint.Listing;
import dev.khata.http.endpoint.Naming;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Paged;
import dev.khata.http.endpoint.Success;
import dev.khata.http.testing.Document;
import dev.khata.http.testing.TestErrors;
import dev.khata.http.testing.TestServer;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One list of seven rows, asked for in every way that contracts have. */
class PagedTest {
  private static final Envelope PAGES =
      Envelope.of("items")
          .with("total", Figure.TOTAL)
          .with("page", Figure.PAGE)
          .with("size", Figure.LIMIT)
          .with("pages", Figure.PAGES);
  private static final Envelope SKIP =
      Envelope.of("items")
          .with("total", Figure.TOTAL)
          .with("skip", Figure.OFFSET)
          .with("limit", Figure.LIMIT);
  private static final Envelope OFFSET =
      Envelope.of("rows")
          .with("pagination.total", Figure.TOTAL)
          .with("pagination.offset", Figure.OFFSET)
          .with("pagination.totalPages", Figure.PAGES);
  private static final Envelope CURSOR =
      Envelope.of("results").with("next", Figure.NEXT).with("previous", Figure.PREVIOUS);

  private static Api api;
  private static TestServer server;

  record RowView(long rowId) {
    static final RowView EXAMPLE = new RowView(42);
  }

  record ByPage(Optional<@Min(1) Integer> page, Optional<@Min(0) @Max(100) Integer> size) {}

  record BySkip(Optional<@Min(0) Integer> skip, Optional<@Min(1) @Max(100) Integer> limit) {}

  record ByOffset(Optional<@Min(0) Integer> offset, Optional<@Min(1) @Max(100) Integer> limit) {}

  record ByCursor(Optional<@Size(max = 20) String> cursor) {}

  @BeforeAll
  static void start() {
    api = Api.of(Contract.GENCHARGE, "Test", Naming.SNAKE_CASE, new TestErrors());
    var section = api.section("All");
    section
        .get("/t/by-page")
        .needs(PUBLIC)
        .query(ByPage.class)
        .gives(Success.rows(200, PAGES, RowView.class, RowView.EXAMPLE))
        .lists(PagedTest::byPage);
    section
        .get("/t/by-skip")
        .needs(PUBLIC)
        .query(BySkip.class)
        .gives(Success.rows(200, SKIP, SkipView.class, new SkipView(1)))
        .does(call -> Paged.of(rows(window(call.query())), window(call.query()), SkipView::new));
    section
        .get("/t/by-offset")
        .needs(PUBLIC)
        .query(ByOffset.class)
        .gives(Success.rows(200, OFFSET, OffsetView.class, new OffsetView(1)))
        .does(PagedTest::byOffset);
    section
        .get("/t/by-cursor")
        .needs(PUBLIC)
        .query(ByCursor.class)
        .gives(Success.rows(200, CURSOR, CursorView.class, new CursorView(1)))
        .does(call -> byCursor(call.query().cursor().map(Long::valueOf).orElse(0L)));
    server = TestServer.start(HttpConfig.development(0), api);
  }

  record SkipView(long id) {}

  record OffsetView(long id) {}

  record CursorView(long id) {}

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Page<Long> rows(Window window) {
    List<Long> all = LongStream.rangeClosed(1, 7).boxed().toList();
    int from = Math.min(7, (int) window.offset());
    return new Page<>(all.subList(from, Math.min(7, from + window.limit())), 7);
  }

  private static Window window(BySkip query) {
    return new Window(query.skip().orElse(0), query.limit().orElse(20));
  }

  private static Listing<Paged<RowView>> byPage(Call<Nothing, ByPage> call) {
    int size = call.query().size().orElse(3);
    if (size == 0) {
      return PAGES.all(
          row -> {
            rows(new Window(0, 7)).items().forEach(id -> row.accept(new RowView(id)));
            return 7;
          });
    }
    Window window = Window.page(call.query().page().orElse(1), size);
    return new Listing.Part<>(Paged.of(rows(window), window, RowView::new));
  }

  private static Paged<OffsetView> byOffset(Call<Nothing, ByOffset> call) {
    Window window = new Window(call.query().offset().orElse(0), call.query().limit().orElse(20));
    return Paged.of(rows(window), window, OffsetView::new);
  }

  private static Paged<CursorView> byCursor(long after) {
    List<CursorView> some =
        rows(new Window(after, 3)).items().stream().map(CursorView::new).toList();
    Optional<String> next = Optional.of(after + 3).filter(id -> id < 7).map(String::valueOf);
    Optional<String> previous = Optional.of(after - 3).filter(id -> id >= 0).map(String::valueOf);
    return Paged.upTo(some, 3, next).between(previous, next);
  }

  @Test
  void by_page_number() {
    assertThat(server.get("/t/by-page?page=3").body())
        .isEqualTo("{\"items\":[{\"row_id\":7}],\"total\":7,\"page\":3,\"size\":3,\"pages\":3}");
    assertThat(server.get("/t/by-page?page=9&size=7").body())
        .isEqualTo("{\"items\":[],\"total\":7,\"page\":9,\"size\":7,\"pages\":1}");
  }

  @Test
  void all_rows_at_once_look_like_one_page() {
    assertThat(server.get("/t/by-page?size=0").body())
        .startsWith("{\"items\":[{\"row_id\":1},{\"row_id\":2},")
        .endsWith("{\"row_id\":7}],\"total\":7,\"page\":1,\"size\":0,\"pages\":1}");
  }

  @Test
  void by_skip_and_limit() {
    assertThat(server.get("/t/by-skip?skip=5&limit=1").body())
        .isEqualTo("{\"items\":[{\"id\":6}],\"total\":7,\"skip\":5,\"limit\":1}");
  }

  @Test
  void by_offset_and_limit_under_the_names_of_another_contract() {
    assertThat(server.get("/t/by-offset?offset=6&limit=2").body())
        .isEqualTo(
            "{\"rows\":[{\"id\":7}],"
                + "\"pagination\":{\"total\":7,\"offset\":6,\"totalPages\":4}}");
  }

  @Test
  void by_cursor_until_there_is_nothing_more() {
    assertThat(server.get("/t/by-cursor").body())
        .isEqualTo(
            "{\"results\":[{\"id\":1},{\"id\":2},{\"id\":3}],\"next\":\"3\",\"previous\":null}");
    assertThat(server.get("/t/by-cursor?cursor=6").body())
        .isEqualTo("{\"results\":[{\"id\":7}],\"next\":null,\"previous\":\"3\"}");
  }

  @Test
  void schema_and_example_follow_from_the_row() {
    Document document = Document.of(api);

    assertThat(document.at("/paths/~1t~1by-page/get/responses/200/content/application~1json"))
        .isEqualTo(
            Document.tree(
                """
                {"schema":{"$ref":"#/components/schemas/RowPage"},
                 "example":{"items":[{"row_id":42}],"total":1,"page":1,"size":20,"pages":1}}
                """));
    assertThat(document.at("/components/schemas/RowPage"))
        .isEqualTo(
            Document.tree(
                """
                {"type":"object","additionalProperties":true,
                 "required":["items","page","pages","size","total"],"properties":{
                  "items":{"type":"array","items":{"$ref":"#/components/schemas/RowView"},
                    "description":"The rows of this part of the list."},
                  "total":{"type":"integer","format":"int64",
                    "description":"Rows in the whole list."},
                  "page":{"type":"integer","format":"int32",
                    "description":"The number of this page, from one."},
                  "size":{"type":"integer","format":"int32",
                    "description":"Rows that were asked for at most."},
                  "pages":{"type":"integer","format":"int64",
                    "description":"How many pages of this size the list has."}}}
                """));
    assertThat(document.at("/components/schemas/OffsetPage/properties/pagination/required"))
        .isEqualTo(Document.tree("[\"offset\",\"total\",\"totalPages\"]"));
    assertThat(document.at("/components/schemas/CursorPage/properties/next/type"))
        .isEqualTo(Document.tree("[\"string\",\"null\"]"));
    document.isValid();
  }
}
