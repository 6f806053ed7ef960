package dev.khata.http.gencharge.identity;

import static dev.khata.http.endpoint.Access.USER;
import static dev.khata.http.gencharge.GenchargeErrors.NOT_FOUND;

import dev.khata.application.identity.ManageSessions;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Device;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Window;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Envelope;
import dev.khata.http.endpoint.Envelope.Figure;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Paged;
import dev.khata.http.endpoint.PathParam;
import dev.khata.http.endpoint.Reply;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.Success;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where a user is logged in. */
public final class MySessions {
  private static final PathParam<UUID> SESSION = PathParam.uuid("session_id");
  private static final Window ALL = new Window(0, ManageSessions.MOST);
  private static final Success<Paged<SessionView>> LIST =
      Success.rows(
          200,
          Envelope.of("items").with("total", Figure.TOTAL),
          SessionView.class,
          SessionView.EXAMPLE);

  private final ManageSessions sessions;

  @Inject
  MySessions(ManageSessions sessions) {
    this.sessions = sessions;
  }

  /**
   * One log-in.
   *
   * @param ipCountry where the client's address lies, of which nothing is known so far
   */
  record SessionView(
      UUID sessionId,
      Contract contract,
      Optional<String> device,
      Optional<String> ipCountry,
      Instant createdAt,
      Instant lastActive,
      boolean current) {
    static final SessionView EXAMPLE =
        new SessionView(
            UUID.fromString("01a22b1e-73d0-7a4c-9f3e-5d2f6b8c9e10"),
            Contract.GENCHARGE,
            Optional.of("Gencharge/5.2 (Android 16)"),
            Optional.empty(),
            Instant.parse("2026-01-31T09:30:00.123456Z"),
            Instant.parse("2026-02-02T18:05:11.000000Z"),
            true);

    static SessionView of(Sessions.Live live, UUID current) {
      return new SessionView(
          live.session().id(),
          live.session().contract(),
          live.session().device().map(Device::text),
          Optional.empty(),
          live.session().startedAt(),
          live.lastActive(),
          live.session().id().equals(current));
    }
  }

  void declare(Section api) {
    api.get("/user/me/sessions")
        .named("listMySessions")
        .needs(USER)
        .summary("Where the caller is logged in; the 100 sessions that were active last")
        .gives(LIST)
        .does(this::list);

    api.delete("/user/me/sessions/{session_id}")
        .named("deleteMySession")
        .needs(USER)
        .summary("Log out one of one's own sessions, which may be this one")
        .at(SESSION)
        .gives(204)
        .fails(NOT_FOUND)
        .replies(this::end);
  }

  private Paged<SessionView> list(Call<Nothing, Nothing> call) {
    UUID current = call.caller().session().id();
    Page<Sessions.Live> live = sessions.of(call.caller().user().id());
    return Paged.of(live, ALL, one -> SessionView.of(one, current));
  }

  private Reply<Nothing> end(Call<Nothing, Nothing> call) {
    return switch (sessions.end(
        new ManageSessions.Command(call.caller(), call.path(SESSION), call.origin()))) {
      case ENDED -> Reply.empty(204);
      case NOT_FOUND -> throw NOT_FOUND.reply();
    };
  }
}
