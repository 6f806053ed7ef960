package dev.khata.http.mypharma;

import static dev.khata.http.endpoint.Access.PUBLIC;
import static dev.khata.http.endpoint.Access.USER;

import dev.khata.application.identity.Credentials;
import dev.khata.application.identity.Grant;
import dev.khata.application.identity.LogIn;
import dev.khata.application.identity.LogInRefusal;
import dev.khata.application.identity.LogOut;
import dev.khata.application.identity.RefreshSession;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.RefreshToken;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Secret;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Section;
import dev.khata.http.input.AsTyped;
import dev.khata.http.token.Tokens;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;

/** The endpoints by which users log in, refresh their tokens and log out. */
public final class LoggingIn {
  private static final int LONGEST_TOKEN = 4_096;

  private final LogIn logIn;
  private final RefreshSession refreshSession;
  private final LogOut logOut;
  private final Tokens tokens;
  private final Identifiers identifiers;
  private final Views views;
  private final MyPharmaErrors errors;

  @Inject
  LoggingIn(
      LogIn logIn,
      RefreshSession refreshSession,
      LogOut logOut,
      Tokens tokens,
      Identifiers identifiers,
      Views views,
      MyPharmaErrors errors) {
    this.logIn = logIn;
    this.refreshSession = refreshSession;
    this.logOut = logOut;
    this.tokens = tokens;
    this.identifiers = identifiers;
    this.views = views;
    this.errors = errors;
  }

  record LoginRequest(
      @AsTyped Optional<@Size(max = 40) String> phone,
      @AsTyped Optional<@Size(max = 254) String> email,
      @NotNull @Size(min = 1, max = Password.LONGEST) Secret password) {
    static final LoginRequest EXAMPLE =
        new LoginRequest(Optional.of("01712345678"), Optional.empty(), new Secret("SecurePass1!"));
  }

  record RefreshRequest(@NotNull @Size(max = LONGEST_TOKEN) Secret refresh) {
    static final RefreshRequest EXAMPLE = new RefreshRequest(new Secret("eyJ0eXAiOiJKV1QiLCJh…"));
  }

  record LogoutRequest(Optional<@Size(max = LONGEST_TOKEN) Secret> refresh) {
    static final LogoutRequest EXAMPLE =
        new LogoutRequest(Optional.of(new Secret("eyJ0eXAiOiJKV1QiLCJh…")));
  }

  void declare(Section api) {
    api.post("/api/auth/login/")
        .named("logIn")
        .needs(PUBLIC)
        .limit(Limits.LOGIN)
        .summary("Log in with exactly one of phone and e-mail address, and the password")
        .takes(LoginRequest.class, LoginRequest.EXAMPLE)
        .gives(200, Views.Tokens.class, Views.Tokens.EXAMPLE)
        .fails(
            MyPharmaErrors.INVALID_CREDENTIALS,
            MyPharmaErrors.ACCOUNT_LOCKED,
            MyPharmaErrors.THROTTLED)
        .does(call -> logIn(call.body(), call.origin()));

    api.post("/api/auth/token/refresh/")
        .named("refreshTokens")
        .needs(PUBLIC)
        .summary("Exchange a refresh token for new tokens; it is spent by this")
        .takes(RefreshRequest.class, RefreshRequest.EXAMPLE)
        .gives(200, Views.Tokens.class, Views.Tokens.EXAMPLE)
        .fails(MyPharmaErrors.TOKEN_NOT_VALID)
        .does(call -> refresh(call.body(), call.origin()));

    api.post("/api/auth/logout/")
        .named("logOut")
        .needs(USER)
        .limit(Limits.GENERIC)
        .summary("End this session, and that of the refresh token if one is given")
        .mayTake(LogoutRequest.class, LogoutRequest.EXAMPLE)
        .gives(200, Views.Message.class, new Views.Message(Views.LOGGED_OUT))
        .does(this::logOut);
  }

  private Views.Tokens logIn(LoginRequest body, Origin origin) {
    var result =
        logIn.handle(
            new Credentials(
                identifiers.oneOf(body.phone(), body.email()),
                new Password(body.password().reveal()),
                new Actor.Visitor(Contract.MYPHARMA, origin)));
    return switch (result) {
      case Grant grant -> views.tokens(grant);
      case LogInRefusal refusal -> throw errors.of(refusal);
    };
  }

  private Views.Tokens refresh(RefreshRequest body, Origin origin) {
    UUID jti = refreshId(body.refresh()).orElseThrow(MyPharmaErrors::badToken);
    return switch (refreshSession.handle(
        new RefreshSession.Command(jti, new Actor.Visitor(Contract.MYPHARMA, origin)))) {
      case RefreshSession.Result.Refreshed refreshed -> views.tokens(refreshed.grant());
      case RefreshSession.Result.Unusable unusable -> throw MyPharmaErrors.badToken();
    };
  }

  private Views.Message logOut(Call<Optional<LogoutRequest>, Nothing> call) {
    Optional<UUID> refresh = call.body().flatMap(LogoutRequest::refresh).flatMap(this::refreshId);
    logOut.handle(new LogOut.Command(call.caller(), refresh, call.origin()));
    return new Views.Message(Views.LOGGED_OUT);
  }

  private Optional<UUID> refreshId(Secret token) {
    return tokens.readRefresh(token, Contract.MYPHARMA).map(RefreshToken::jti);
  }
}
