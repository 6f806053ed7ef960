package dev.khata.http.testing;

import static dev.khata.http.endpoint.Access.OPEN;
import static dev.khata.http.endpoint.Access.PUBLIC;
import static dev.khata.http.endpoint.Access.REGISTRATION;
import static dev.khata.http.endpoint.Access.USER;

import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Overloaded;
import dev.khata.domain.kernel.Secret;
import dev.khata.domain.kernel.Unavailable;
import dev.khata.http.endpoint.Access;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Failure;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.JsonStyle;
import dev.khata.http.endpoint.Limit;
import dev.khata.http.endpoint.Naming;
import dev.khata.http.endpoint.PathParam;
import dev.khata.http.endpoint.Reply;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.ValueNames;
import dev.khata.http.endpoint.Vocabulary;
import dev.khata.http.input.Multiline;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Endpoints of every kind that the framework knows. */
public final class TestContract {
  public static final PathParam<Long> NOTE = PathParam.id("note_id");
  public static final PathParam<UUID> FILE = PathParam.uuid("file_id");
  public static final PathParam<String> LABEL = PathParam.text("label", 20);
  public static final Duration MINUTE = Duration.ofMinutes(1);

  private static final Failure NO_SUCH_NOTE =
      new Failure(404, "not_found", "There is no such note.");
  private static final Failure TAKEN = new Failure(409, "taken", "Taken already.");
  private static final Failure FORGOTTEN = new Failure(409, "forgotten", "Never declared.");

  private TestContract() {}

  /** What colours there are. */
  public enum Colour {
    RED,
    DARK_BLUE
  }

  private static final ValueNames<Colour> COLOURS =
      ValueNames.of(
          Colour.class,
          colour ->
              switch (colour) {
                case RED -> "RED";
                case DARK_BLUE -> "DARK_BLUE";
              });

  /** A part of a note. */
  public record Line(@NotBlank @Size(max = 10) String text, @Min(1) @Max(99) Integer times) {}

  /** A request with a field of every type. */
  public record Note(
      @NotBlank @Size(max = 20) String firstTitle,
      @Multiline Optional<@Size(max = 200) String> longText,
      Optional<@Size(max = 50) @Email String> email,
      Optional<@Size(max = 6) @Pattern(regexp = "[0-9]{6}") String> code,
      @Min(0) @Max(1_000_000) Long amount,
      BigDecimal price,
      Boolean urgent,
      Colour colour,
      LocalDate due,
      Instant at,
      UUID reference,
      @Size(max = 3) List<@Size(max = 5) String> tags,
      @Size(max = 3) List<@Valid Line> lines) {}

  /** A request with a secret in it. */
  public record LogIn(@NotBlank @Size(max = 30) String name, @NotNull @Size(max = 128) Secret key) {
    public static final LogIn EXAMPLE = new LogIn("ann", new Secret("open sesame"));
  }

  /** Parameters of a list. */
  public record Listing(
      @Min(1) Integer page,
      Optional<@Size(max = 20) String> search,
      Colour colour,
      @Size(max = 3) List<@Size(max = 5) String> tag) {}

  /** What most endpoints answer. */
  public record Said(String what, Optional<Instant> saidAt) {
    public static Said of(Object what) {
      return new Said(String.valueOf(what), Optional.empty());
    }
  }

  private static final JsonStyle STYLE =
      JsonStyle.of(Naming.SNAKE_CASE).with(Vocabulary.of(COLOURS));

  /** The contract, whose slow endpoint runs what it is given. */
  public static Api api(Contract contract, Runnable slow) {
    Api api = Api.of(contract, "Test", STYLE, new TestErrors());
    open(api.section("Open"));
    guarded(api.section("Guarded"));
    failing(api.section("Failing"), slow);
    return api;
  }

  private static void open(Section api) {
    api.get("/t/hello")
        .needs(PUBLIC)
        .summary("Says hello")
        .gives(200, Said.class, Said.of("hello"))
        .does(call -> Said.of("hello"));
    api.post("/t/notes")
        .needs(PUBLIC)
        .takes(Note.class)
        .gives(201, Note.class)
        .does(call -> call.body());
    api.post("/t/long-notes")
        .needs(PUBLIC)
        .takes(Note.class)
        .bodyUpTo(1 << 21)
        .gives(200, Note.class)
        .does(call -> call.body());
    api.get("/t/notes")
        .needs(PUBLIC)
        .query(Listing.class)
        .gives(200, Said.class)
        .does(call -> Said.of(call.query()));
    api.get("/t/notes/{note_id}")
        .needs(PUBLIC)
        .at(NOTE)
        .gives(200, Said.class)
        .fails(NO_SUCH_NOTE)
        .does(call -> Said.of(call.path(NOTE)));
    api.delete("/t/notes/{note_id}")
        .needs(PUBLIC)
        .at(NOTE)
        .gives(204)
        .replies(call -> Reply.empty(204));
    api.get("/t/discreet/{note_id}")
        .needs(PUBLIC)
        .hidesTime()
        .at(NOTE)
        .gives(200, Said.class)
        .fails(NO_SUCH_NOTE)
        .does(call -> found(call.path(NOTE)));
    api.get("/t/notes/latest").needs(PUBLIC).gives(200, Said.class).does(call -> Said.of("latest"));
    api.put("/t/labels/by{label}/of/{file_id}")
        .needs(PUBLIC)
        .at(FILE)
        .at(LABEL)
        .gives(200, Said.class)
        .does(call -> Said.of(call.path(LABEL) + " " + call.path(FILE)));
    api.post("/t/log-in")
        .needs(PUBLIC)
        .limit(Limit.perIp("log-in", 2, MINUTE))
        .takes(LogIn.class, LogIn.EXAMPLE)
        .gives(200, Said.class)
        .fails(
            new Failure(401, "invalid_credentials", "Wrong name or key."),
            new Failure(401, "expired", "The key is too old."),
            TAKEN)
        .does(call -> Said.of(call.body()));
    api.get("/t/cached")
        .needs(PUBLIC)
        .gives(200, Said.class)
        .cached(Duration.ofHours(1))
        .does(call -> Said.of("cached"));
    api.get("/t/open")
        .needs(OPEN)
        .gives(200, Said.class)
        .does(call -> Said.of(call.session().map(caller -> caller.user().id()) + may(call)));
    api.post("/api/auth/me/")
        .needs(PUBLIC)
        .gives(200, Said.class)
        .does(call -> Said.of("with slash"));
  }

  private static String may(Call<?, ?> call) {
    return call.callerMay(new Permission(Resource.KYC, Action.EDIT)) ? " may" : " may not";
  }

  private static Said found(long note) {
    if (note == 404) {
      throw NO_SUCH_NOTE.reply();
    }
    return Said.of(note);
  }

  private static void guarded(Section api) {
    api.get("/t/me")
        .needs(USER)
        .limit(Limit.perUser("me", 3, MINUTE), Limit.perAnonymousIp("anonymous", 1, MINUTE))
        .gives(200, Said.class)
        .does(call -> Said.of(call.caller().user().id() + " " + call.origin()));
    api.post("/t/register")
        .needs(REGISTRATION)
        .gives(200, Said.class)
        .does(call -> Said.of(call.bearer().map(Secret::reveal).orElse("")));
    api.post("/t/log-out")
        .needs(USER)
        .mayTake(LogIn.class, LogIn.EXAMPLE)
        .gives(200, Said.class)
        .does(call -> Said.of(call.body().isPresent()));
    api.post("/t/admin")
        .needs(Access.admin(new Permission(Resource.KYC, Action.EDIT)))
        .limit(Limit.perIp("admin", 3, MINUTE))
        .takes(LogIn.class)
        .gives(200, Said.class)
        .does(call -> Said.of("done"));
  }

  private static void failing(Section api, Runnable slow) {
    api.get("/t/broken")
        .needs(PUBLIC)
        .gives(200, Said.class)
        .does(
            call -> {
              throw new IllegalStateException("a bug with a secret in it");
            });
    api.get("/t/refused")
        .needs(PUBLIC)
        .gives(200, Said.class)
        .fails(TAKEN)
        .does(
            call -> {
              throw TAKEN.reply();
            });
    api.get("/t/undeclared")
        .needs(PUBLIC)
        .gives(200, Said.class)
        .fails(TAKEN)
        .does(
            call -> {
              throw FORGOTTEN.reply();
            });
    api.get("/t/undeclared-fault")
        .needs(PUBLIC)
        .gives(200, Said.class)
        .does(
            call -> {
              throw new FaultException(new Fault.BadToken());
            });
    api.get("/t/down")
        .needs(PUBLIC)
        .gives(200, Said.class)
        .does(
            call -> {
              throw new Unavailable("the database is down", new IllegalStateException());
            });
    api.get("/t/full")
        .needs(PUBLIC)
        .gives(200, Said.class)
        .does(
            call -> {
              throw new Overloaded("the queue is full", Duration.ofMillis(2_100));
            });
    api.get("/t/slow")
        .needs(PUBLIC)
        .gives(200, Said.class)
        .does(
            call -> {
              slow.run();
              return Said.of("at last");
            });
  }
}
