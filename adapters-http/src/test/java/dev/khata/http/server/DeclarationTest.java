package dev.khata.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.replies.Answer;
import dev.khata.domain.kernel.Contract;
import dev.khata.http.endpoint.Accepts;
import dev.khata.http.endpoint.Access;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.KhataErrors;
import dev.khata.http.endpoint.Limit;
import dev.khata.http.endpoint.Naming;
import dev.khata.http.endpoint.PathParam;
import dev.khata.http.endpoint.Payload;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.Upload;
import dev.khata.http.limit.LimitConfig;
import dev.khata.http.limit.LimitConfig.Figure;
import dev.khata.http.routing.LimitNames;
import dev.khata.http.testing.TestContract;
import dev.khata.http.testing.TestContract.Said;
import dev.khata.http.testing.TestErrors;
import dev.khata.http.testing.TestServer;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeclarationTest {
  private final Api api = Api.of(Contract.GENCHARGE, "Test", Naming.SNAKE_CASE, new TestErrors());
  private final Section section = api.section("All");

  record Part(@NotBlank @Size(max = 5) String text) {}

  record Shown(List<TestContract.Colour> colours) {}

  record Link(Optional<@Size(max = 20) String> token) {}

  record Unbounded(
      @NotBlank String name,
      Optional<String> note,
      @Size(max = 5) List<String> tags,
      List<@Size(max = 5) String> more,
      @Size(max = 5) List<Part> parts,
      int count) {}

  @Test
  void nothing_is_wrong_with_the_test_contract() {
    assertThat(TestContract.api(Contract.GENCHARGE, () -> {}).faults()).isEmpty();
  }

  @Test
  void a_constant_without_a_name_gets_into_no_contract() {
    section
        .get("/listing")
        .needs(Access.PUBLIC)
        .query(TestContract.Listing.class)
        .gives(200, Said.class)
        .does(call -> Said.of(""));
    section
        .get("/note")
        .needs(Access.PUBLIC)
        .gives(200, Shown.class)
        .does(call -> new Shown(List.of()));

    assertThat(api.faults())
        .containsExactly(
            "gencharge: GET /listing shows Colour, whose values have no names",
            "gencharge: GET /note shows Colour, whose values have no names");
  }

  @Test
  void an_endpoint_without_an_access_rule_is_never_served() {
    section.get("/open").gives(200, Said.class).does(call -> Said.of(""));

    assertThat(api.faults()).containsExactly("gencharge: GET /open has no access rule");
    assertThatThrownBy(() -> TestServer.start(HttpConfig.development(0), api))
        .isInstanceOf(BadDeclarations.class)
        .hasMessage("gencharge: GET /open has no access rule");
    assertThat(api.endpoints()).isEmpty();
  }

  @Test
  void only_what_users_post_is_idempotent() {
    section
        .post("/open")
        .needs(Access.PUBLIC)
        .gives(200, Said.class)
        .idempotent()
        .does(call -> new Answer.First<>(""), Said::of);
    section
        .put("/put")
        .needs(Access.USER)
        .gives(200, Said.class)
        .idempotent()
        .does(call -> new Answer.First<>(""), Said::of);
    section
        .post("/form")
        .needs(Access.USER)
        .takes(Payload.form(Part.class))
        .gives(200, Said.class)
        .idempotent()
        .does(call -> new Answer.First<>(""), Said::of);

    assertThat(api.faults())
        .containsExactly(
            "gencharge: POST /open is idempotent, which only what users POST as JSON can be",
            "gencharge: PUT /put is idempotent, which only what users POST as JSON can be",
            "gencharge: POST /form is idempotent, which only what users POST as JSON can be");
  }

  @Test
  void a_link_with_a_token_says_that_it_does_something() {
    section
        .get("/follow")
        .needs(Access.PUBLIC)
        .query(Link.class)
        .gives(200, Said.class)
        .does(call -> Said.of(""));
    section
        .post("/do")
        .needs(Access.PUBLIC)
        .hasEffect()
        .gives(200, Said.class)
        .does(call -> Said.of(""));

    assertThat(api.faults())
        .containsExactly(
            "gencharge: GET /follow takes a token and does not say that it has an effect",
            "gencharge: POST /do has an effect, which needs saying of a GET alone");
  }

  @Test
  void an_unfinished_endpoint_is_found() {
    section.get("/unfinished").needs(Access.PUBLIC);

    assertThat(api.faults())
        .containsExactly(
            "gencharge: GET /unfinished does not say what it gives",
            "gencharge: GET /unfinished does nothing");
  }

  @Test
  void the_template_and_its_parameters_agree() {
    section
        .get("/a/{b}")
        .needs(Access.PUBLIC)
        .at(PathParam.id("c"))
        .gives(200, Said.class)
        .does(call -> Said.of(""));

    assertThat(api.faults())
        .containsExactly("gencharge: GET /a/{b} declares other parameters than its template names");
  }

  @Test
  void what_clients_fill_has_a_greatest_length_and_is_checked() {
    section
        .post("/a")
        .needs(Access.PUBLIC)
        .takes(Unbounded.class)
        .gives(200, Said.class)
        .does(call -> Said.of(""));

    String where = "gencharge: POST /a takes Unbounded.";
    assertThat(api.faults())
        .containsExactly(
            where + "name of any length",
            where + "note of any length",
            where + "tags of any length",
            where + "more of any length",
            where + "parts unchecked, without @Valid",
            where + "count as a primitive, which can't be told from left out");
  }

  record Files(
      Upload any,
      @Accepts("image/png") List<Upload> more,
      @Accepts("image/png") @NotBlank @Size(max = 5) String text) {}

  @Test
  void files_come_in_forms_with_their_types_and_a_greatest_number() {
    for (Payload<Files> payload :
        List.of(Payload.form(Files.class), new Payload.Json<>(Files.class, Optional.empty()))) {
      section
          .post("/" + payload.getClass().getSimpleName())
          .needs(Access.PUBLIC)
          .takes(payload)
          .gives(200, Said.class)
          .does(call -> Said.of(""));
    }

    String form = "gencharge: POST /Form takes Files.";
    String json = "gencharge: POST /Json takes Files.";
    assertThat(api.faults())
        .containsExactly(
            form + "any without @Accepts",
            form + "more of any length",
            form + "text with @Accepts and no file",
            json + "any as a file, which only forms have",
            json + "any without @Accepts",
            json + "more as a file, which only forms have",
            json + "more of any length",
            json + "text with @Accepts and no file");
  }

  @Test
  void bytes_are_of_types_that_are_named() {
    section
        .post("/a")
        .needs(Access.PUBLIC)
        .takes(Payload.raw())
        .gives(200, Said.class)
        .does(call -> Said.of(""));

    assertThat(api.faults()).containsExactly("gencharge: POST /a takes bytes of no type");
  }

  @Test
  void a_path_belongs_to_one_contract_and_a_method_is_declared_once() {
    Api other = Api.of(Contract.WATTSUP, "Other", Naming.CAMEL_CASE, new TestErrors());
    for (Section each : List.of(section, section, other.section("All"))) {
      each.get("/same/").needs(Access.PUBLIC).gives(200, Said.class).does(call -> Said.of(""));
    }

    assertThatThrownBy(() -> TestServer.start(HttpConfig.development(0), api, other))
        .hasMessageContaining("gencharge: GET /same/ is declared twice")
        .hasMessageContaining("wattsup: GET /same/ is a path of gencharge");
  }

  @Test
  void a_page_of_khata_itself_has_no_sessions() {
    Api own = Api.own("Documentation", new KhataErrors());
    own.section("All")
        .get("/docs")
        .needs(Access.USER)
        .gives(200, Said.class)
        .does(call -> Said.of(""));

    assertThat(own.faults())
        .containsExactly("khata: GET /docs asks for a session, which only contracts have");
  }

  @Test
  void a_figure_for_a_limit_that_is_not_declared_is_a_mistake() {
    section
        .get("/a")
        .needs(Access.PUBLIC)
        .limit(Limit.perIp("log-in", 1, Duration.ofMinutes(1)))
        .gives(200, Said.class)
        .does(call -> Said.of(""));
    Figure figure = new Figure(1, Duration.ofMinutes(1));
    LimitConfig limits =
        new LimitConfig(true, Map.of("gencharge.log-in", figure, "gencharge.login", figure), 10);

    assertThat(LimitNames.unknown(List.of(api), limits))
        .containsExactly("there is no rate limit gencharge.login");
  }
}
