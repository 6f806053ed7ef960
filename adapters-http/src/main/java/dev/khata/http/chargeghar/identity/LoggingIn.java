package dev.khata.http.chargeghar.identity;

import static dev.khata.http.endpoint.Access.PUBLIC;
import static dev.khata.http.endpoint.Access.USER;

import dev.khata.application.identity.Credentials;
import dev.khata.application.identity.Grant;
import dev.khata.application.identity.LogIn;
import dev.khata.application.identity.LogInByToken;
import dev.khata.application.identity.LogInRefusal;
import dev.khata.application.identity.LogOut;
import dev.khata.application.identity.RefreshSession;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordPolicy;
import dev.khata.domain.identity.RefreshToken;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.PlainText;
import dev.khata.domain.kernel.Secret;
import dev.khata.http.chargeghar.ChargeGharErrors;
import dev.khata.http.chargeghar.Identifiers;
import dev.khata.http.chargeghar.MessageView;
import dev.khata.http.chargeghar.identity.Grants.TokensView;
import dev.khata.http.chargeghar.identity.Grants.WelcomeView;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.endpoint.Section;
import dev.khata.http.input.AsTyped;
import dev.khata.http.token.Tokens;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;

/** The endpoints by which users log in, refresh their tokens and log out. */
public final class LoggingIn {
  private static final int LONGEST_TOKEN = 4_096;
  private static final MessageView LOGGED_OUT = new MessageView("Logged out successfully");

  private final LogIn logIn;
  private final LogInByToken logInByToken;
  private final RefreshSession refreshSession;
  private final LogOut logOut;
  private final Tokens tokens;
  private final Identifiers identifiers;
  private final Grants grants;

  @Inject
  LoggingIn(
      LogIn logIn,
      LogInByToken logInByToken,
      RefreshSession refreshSession,
      LogOut logOut,
      Tokens tokens,
      Identifiers identifiers,
      Grants grants) {
    this.logIn = logIn;
    this.logInByToken = logInByToken;
    this.refreshSession = refreshSession;
    this.logOut = logOut;
    this.tokens = tokens;
    this.identifiers = identifiers;
    this.grants = grants;
  }

  record LoginRequest(
      @AsTyped @NotBlank @Size(max = Identifiers.LONGEST_EMAIL) String identifier,
      Optional<@Size(max = Identifiers.LONGEST_TOKEN) Secret> verificationToken,
      Optional<@Size(max = Password.LONGEST) Secret> password) {
    static final LoginRequest EXAMPLE =
        new LoginRequest(
            "+9779812345678",
            Optional.of(new Secret("550e8400-e29b-41d4-a716-446655440000")),
            Optional.empty());
  }

  record RefreshRequest(@NotNull @Size(max = LONGEST_TOKEN) Secret refresh) {
    static final RefreshRequest EXAMPLE = new RefreshRequest(TokensView.EXAMPLE.refresh());
  }

  record LogoutRequest(@NotNull @Size(max = LONGEST_TOKEN) Secret refreshToken) {
    static final LogoutRequest EXAMPLE = new LogoutRequest(TokensView.EXAMPLE.refresh());
  }

  void declare(Section api) {
    api.post("/api/auth/login")
        .named("logIn")
        .needs(PUBLIC)
        .summary("Log in by the token of a verified one-time password, by a password, or by both")
        .takes(LoginRequest.class, LoginRequest.EXAMPLE)
        .gives(200, WelcomeView.class, WelcomeView.EXAMPLE)
        .fails(IdentityErrors.SUSPENDED, IdentityErrors.INACTIVE)
        .does(call -> logIn(call.body(), new Actor.Visitor(Contract.CHARGEGHAR, call.origin())));

    api.post("/api/auth/logout")
        .named("logOut")
        .needs(USER)
        .summary("End this session, and that of the refresh token, which must be the caller's")
        .mayTake(LogoutRequest.class, LogoutRequest.EXAMPLE)
        .gives(200, MessageView.class, LOGGED_OUT)
        .fails(ChargeGharErrors.BAD_TOKEN)
        .does(this::logOut);

    api.get("/api/auth/refresh")
        .named("getFreshTokens")
        .needs(PUBLIC)
        .hasEffect()
        .summary(
            "Exchange a refresh token, sent as the bearer, for new tokens; it is spent by this")
        .gives(200, TokensView.class, TokensView.EXAMPLE)
        .fails(ChargeGharErrors.NO_TOKEN, ChargeGharErrors.BAD_TOKEN)
        .does(
            call ->
                refresh(
                    call.bearer().orElseThrow(ChargeGharErrors.NO_TOKEN::reply), call.origin()));

    api.post("/api/auth/refresh")
        .named("refreshTokens")
        .needs(PUBLIC)
        .summary("Exchange a refresh token for new tokens; it is spent by this")
        .takes(RefreshRequest.class, RefreshRequest.EXAMPLE)
        .gives(200, TokensView.class, TokensView.EXAMPLE)
        .fails(ChargeGharErrors.BAD_TOKEN)
        .does(call -> refresh(call.body().refresh(), call.origin()));
  }

  private WelcomeView logIn(LoginRequest body, Actor.Visitor by) {
    Identifier identifier = identifiers.identifier(body.identifier());
    Optional<Password> password = given(body.password()).map(typed -> new Password(typed.reveal()));
    Optional<Secret> token = given(body.verificationToken());
    return token
        .map(shown -> byToken(identifier, shown, password, by))
        .or(() -> password.map(typed -> byPassword(new Credentials(identifier, typed, by))))
        .orElseThrow(
            () -> ChargeGharErrors.invalid("Provide a verification_token, a password, or both."));
  }

  /** Some apps send empty what they don't have. */
  private static Optional<Secret> given(Optional<Secret> typed) {
    return typed.filter(secret -> !PlainText.isBlank(secret.reveal()));
  }

  private WelcomeView byPassword(Credentials given) {
    return switch (logIn.handle(given)) {
      case Grant grant -> grants.welcome(grant);
      case LogInRefusal refusal -> throw IdentityErrors.of(refusal);
    };
  }

  private WelcomeView byToken(
      Identifier identifier, Secret token, Optional<Password> password, Actor.Visitor by) {
    return switch (logInByToken.handle(
        new LogInByToken.Command(identifier, token.reveal(), password, PasswordPolicy.EIGHT, by))) {
      case Grant grant -> grants.welcome(grant);
      case LogInRefusal refusal -> throw IdentityErrors.of(refusal);
      case LogInByToken.InvalidToken() -> throw IdentityErrors.badToken();
      case LogInByToken.WeakPassword weak -> throw ChargeGharErrors.weakPassword(weak.faults());
      case LogInByToken.NoPassword() ->
          throw FaultException.invalid("password", new Problem.Missing());
    };
  }

  private TokensView refresh(Secret token, Origin origin) {
    UUID jti = refreshId(token).orElseThrow(ChargeGharErrors::badToken);
    return switch (refreshSession.handle(
        new RefreshSession.Command(jti, new Actor.Visitor(Contract.CHARGEGHAR, origin)))) {
      case RefreshSession.Result.Refreshed refreshed -> grants.tokens(refreshed.grant());
      case RefreshSession.Result.Unusable unusable -> throw ChargeGharErrors.badToken();
    };
  }

  /** Without any body the token is missing just as well. */
  private MessageView logOut(Call<Optional<LogoutRequest>, Nothing> call) {
    Secret refresh =
        call.body()
            .map(LogoutRequest::refreshToken)
            .orElseThrow(() -> FaultException.invalid("refresh_token", new Problem.Missing()));
    return switch (logOut.both(
        new LogOut.Command(call.caller(), refreshId(refresh), call.origin()))) {
      case LOGGED_OUT -> LOGGED_OUT;
      case NOT_THEIRS -> throw ChargeGharErrors.badToken();
    };
  }

  private Optional<UUID> refreshId(Secret token) {
    return tokens.readRefresh(token, Contract.CHARGEGHAR).map(RefreshToken::jti);
  }
}
