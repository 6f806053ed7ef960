package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.bootstrap.e2e.OwnDataList.Line;
import dev.khata.http.owndata.ZippedExport;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An export against every table that there is: a new column has to be told, or explained. */
class OwnDataColumnsTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  private static final OwnDataList LIST = OwnDataList.read();
  private static final Set<String> SECRETS =
      Set.of("- a hash", "- a token", "- a key", "- which tokens name", "- under which the vault");

  @TempDir private static Path folder;
  private static Applicant sana;
  private static long id;
  private static OwnData data;

  @BeforeAll
  static void values_are_planted_in_every_column() throws IOException {
    sana = Applicant.anybody(KHATA.app());
    Applicant.Session session = sana.in();
    Reviewer.of(KHATA).request(session.id(), "cnic_front", "selfie").is(200);
    session.resubmit("cnicFront").is(200);
    sana.loggedIn();
    id =
        KHATA
            .sql()
            .fetchSingle("SELECT id FROM users WHERE public_id = ?::uuid", session.id())
            .get(0, Long.class);
    KHATA.tamper(OwnDataList.resource("own-data.sql").replaceAll(":u\\b", Long.toString(id)));
    Path file = folder.resolve("sana.zip");
    Shell.Ended ended = KHATA.run("export-user", "--id", "" + id, "--out", file.toString());
    assertThat(ended.code()).as(ended::err).isZero();
    data = OwnData.of(Files.readAllBytes(file));
  }

  @Test
  void every_column_is_told_or_stands_on_the_list_with_its_reason() {
    TreeMap<String, Set<String>> there = new TreeMap<>();
    KHATA
        .sql()
        .fetch(
            """
            SELECT c.table_name, c.column_name FROM information_schema.columns c
            JOIN information_schema.tables t USING (table_schema, table_name)
            WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE'
            """)
        .forEach(
            row ->
                there
                    .computeIfAbsent(row.get(0, String.class), table -> new TreeSet<>())
                    .add(row.get(1, String.class)));
    TreeMap<String, Set<String>> listed = LIST.columns();
    listed.forEach(
        (table, columns) -> there.computeIfPresent(table, (t, all) -> whole(columns, all)));

    assertThat(listed).isEqualTo(there);
  }

  private static Set<String> whole(Set<String> listed, Set<String> there) {
    return listed.equals(Set.of("*")) ? listed : there;
  }

  @Test
  void what_is_told_is_in_it_value_by_value() {
    List<String> missing =
        LIST.lines().stream()
            .filter(Line::isTold)
            .flatMap(line -> missing(line).map(value -> line + " has " + value))
            .toList();

    assertThat(missing).isEmpty();
  }

  /** What is kept in the column and not told; of one list, a part may be kept back. */
  private static Stream<String> missing(Line line) {
    List<String> kept = kept(line);
    if (kept.isEmpty()) {
      return Stream.of("no value planted");
    }
    return kept.stream().filter(value -> !isTold(line, value));
  }

  @Test
  void what_is_not_told_is_nowhere() {
    assertThat(data.text())
        .doesNotContainPattern("(?i)not.told")
        .doesNotContain("98765432", "SUSPECTED_FORGERY", "+923005556667", "ZZZZ9999");
    assertThat(LIST.lines())
        .filteredOn(line -> SECRETS.stream().anyMatch(line.what()::startsWith))
        .isNotEmpty()
        .allSatisfy(
            line ->
                assertThat(kept(line))
                    .allSatisfy(secret -> assertThat(data.text()).doesNotContain(secret)));
  }

  @Test
  void the_pictures_are_in_it_and_the_text_says_what_each_file_is() {
    JsonNode documents = data.section("kyc_documents");
    assertThat(documents).hasSize(5);
    assertThat(documents)
        .filteredOn(document -> document.has("file"))
        .hasSize(4)
        .allSatisfy(
            document ->
                assertThat(data.files().get(document.path("file").asText()))
                    .hasSize(document.path("size").asInt()));
    assertThat(documents).filteredOn(document -> document.has("replaced_at")).hasSize(2);
    assertThat(data.section("kyc").at("/0/paper_number").asText())
        .isEqualTo(sana.cnic().replace("-", ""));
    assertThat(data.section("kyc").at("/0/birth_date").asText()).isEqualTo("1990-03-15");
    assertThat(data.section("plans_by_others")).hasSize(1);
    assertThat(data.section("referred")).hasSize(1);
    assertThat(data.files().keySet())
        .filteredOn(name -> !name.equals("README.txt"))
        .allSatisfy(name -> assertThat(data.readme()).contains(name));
  }

  @Test
  void every_section_that_is_explained_is_there_and_no_other() throws IOException {
    Properties explained = new Properties();
    explained.load(
        ZippedExport.class.getResourceAsStream("/dev/khata/http/owndata/sections.properties"));
    Set<String> sections = new TreeSet<>(explained.stringPropertyNames());
    sections.removeAll(Set.of("README", "picture"));

    assertThat(data.files().keySet().stream().filter(name -> name.endsWith(".json")))
        .containsExactlyInAnyOrderElementsOf(
            sections.stream().map(section -> section + ".json").toList());
  }

  private static boolean isTold(Line line, String kept) {
    return Stream.of(data.section(line.section()))
        .flatMap(section -> StreamSupport.stream(section.spliterator(), false))
        .map(row -> row.path(line.name()))
        .anyMatch(told -> matches(told, kept, type(line)));
  }

  private static boolean matches(JsonNode told, String kept, String type) {
    return switch (type) {
      case "bytea" -> told.isTextual();
      case "ARRAY" -> Arrays.stream(kept.split("\n")).anyMatch(told.toString()::contains);
      case "bigint" ->
          told.asText().equals(kept)
              || (told.isTextual()
                  && new BigDecimal(told.asText()).unscaledValue().toString().equals(kept));
      default -> told.asText().equals(kept);
    };
  }

  private static List<String> kept(Line line) {
    String value =
        switch (type(line)) {
          case "timestamp with time zone" ->
              "to_char(%s AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
          case "timestamp without time zone" -> "to_char(%s, 'YYYY-MM-DD\"T\"HH24:MI:SS')";
          case "ARRAY" -> "nullif(array_to_string(%s, E'\\n'), '')";
          case "bytea" -> "encode(%s, 'hex')";
          default -> "%s::text";
        };
    return KHATA
        .sql()
        .fetch(
            "SELECT DISTINCT %s FROM %s WHERE %s AND %s IS NOT NULL"
                .formatted(
                    value.formatted(line.column()),
                    line.table(),
                    line.of().replaceAll(":u\\b", Long.toString(id)),
                    line.column()))
        .getValues(0, String.class)
        .stream()
        .filter(text -> text != null)
        .toList();
  }

  private static String type(Line line) {
    return KHATA
        .sql()
        .fetchSingle(
            """
            SELECT data_type FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name = ? AND column_name = ?
            """,
            line.table(),
            line.column())
        .get(0, String.class);
  }
}
