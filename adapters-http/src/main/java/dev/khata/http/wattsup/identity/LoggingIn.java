package dev.khata.http.wattsup.identity;

import static dev.khata.http.endpoint.Access.PUBLIC;
import static dev.khata.http.endpoint.Access.USER;

import dev.khata.application.identity.Credentials;
import dev.khata.application.identity.Grant;
import dev.khata.application.identity.LogIn;
import dev.khata.application.identity.LogInRefusal;
import dev.khata.application.identity.LogOut;
import dev.khata.application.identity.RefreshSession;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.RefreshToken;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Secret;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Section;
import dev.khata.http.input.AsTyped;
import dev.khata.http.token.Issuer;
import dev.khata.http.token.TokenPair;
import dev.khata.http.token.Tokens;
import dev.khata.http.wattsup.MessageView;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;

/** The endpoints by which users log in, refresh their tokens and log out. */
public final class LoggingIn {
  private static final MessageView LOGGED_OUT = new MessageView("Logged out successfully");

  private final LogIn logIn;
  private final RefreshSession refreshSession;
  private final LogOut logOut;
  private final Tokens tokens;
  private final Issuer issuer;

  @Inject
  LoggingIn(
      LogIn logIn, RefreshSession refreshSession, LogOut logOut, Tokens tokens, Issuer issuer) {
    this.logIn = logIn;
    this.refreshSession = refreshSession;
    this.logOut = logOut;
    this.tokens = tokens;
    this.issuer = issuer;
  }

  record LoginRequest(
      @AsTyped @NotBlank @Email @Size(max = Typed.LONGEST_EMAIL) String email,
      @NotNull @Size(min = 1, max = Password.LONGEST) Secret password) {
    static final LoginRequest EXAMPLE =
        new LoginRequest("test@example.com", new Secret("password123"));
  }

  record RefreshRequest(@NotNull @Size(max = Typed.LONGEST_TOKEN) Secret refreshToken) {
    static final RefreshRequest EXAMPLE = new RefreshRequest(TokensView.EXAMPLE.refreshToken());
  }

  /** Tokens that take the place of earlier ones. */
  record TokensView(Secret token, Secret refreshToken, long expiresIn) {
    static final TokensView EXAMPLE =
        new TokensView(
            new Secret("eyJraWQiOiJzaWduaW5n…"), new Secret("eyJraWQiOiJzaWduaW5n…"), 3_600);
  }

  /** Tokens of somebody who was just let in, and who that is. */
  record LoginView(Secret token, UserView user, Secret refreshToken, long expiresIn) {
    static final LoginView EXAMPLE = of(TokensView.EXAMPLE, UserView.EXAMPLE);

    static LoginView of(TokensView tokens, UserView user) {
      return new LoginView(tokens.token(), user, tokens.refreshToken(), tokens.expiresIn());
    }
  }

  void declare(Section api) {
    api.post("/api/v1/auth/login")
        .named("logIn")
        .needs(PUBLIC)
        .summary("Log in with e-mail address and password")
        .takes(LoginRequest.class, LoginRequest.EXAMPLE)
        .gives(200, LoginView.class, LoginView.EXAMPLE)
        .fails(IdentityErrors.INVALID_CREDENTIALS, IdentityErrors.VERIFY_FIRST)
        .does(call -> logIn(call.body(), call.origin()));

    api.post("/api/v1/auth/refresh")
        .named("refreshTokens")
        .needs(PUBLIC)
        .summary("Exchange a refresh token for new tokens; it is spent by this")
        .takes(RefreshRequest.class, RefreshRequest.EXAMPLE)
        .gives(200, TokensView.class, TokensView.EXAMPLE)
        .fails(IdentityErrors.BAD_REFRESH_TOKEN)
        .does(call -> refresh(call.body(), call.origin()));

    api.post("/api/v1/auth/logout")
        .named("logOut")
        .needs(USER)
        .summary("End this session, its refresh token included")
        .gives(200, MessageView.class, LOGGED_OUT)
        .does(this::logOut);
  }

  private LoginView logIn(LoginRequest body, Origin origin) {
    var result =
        logIn.handle(
            new Credentials(
                new Identifier.Email(Typed.email(body.email())),
                new Password(body.password().reveal()),
                new Actor.Visitor(Contract.WATTSUP, origin)));
    return switch (result) {
      case Grant grant -> LoginView.of(tokens(grant), UserView.of(grant.caller().user()));
      case LogInRefusal refusal -> throw IdentityErrors.of(refusal);
    };
  }

  private TokensView refresh(RefreshRequest body, Origin origin) {
    UUID jti =
        tokens
            .readRefresh(body.refreshToken(), Contract.WATTSUP)
            .map(RefreshToken::jti)
            .orElseThrow(IdentityErrors::badRefreshToken);
    return switch (refreshSession.handle(
        new RefreshSession.Command(jti, new Actor.Visitor(Contract.WATTSUP, origin)))) {
      case RefreshSession.Result.Refreshed refreshed -> tokens(refreshed.grant());
      case RefreshSession.Result.Unusable unusable -> throw IdentityErrors.badRefreshToken();
    };
  }

  private MessageView logOut(Call<Nothing, Nothing> call) {
    logOut.handle(new LogOut.Command(call.caller(), Optional.empty(), call.origin()));
    return LOGGED_OUT;
  }

  private TokensView tokens(Grant grant) {
    TokenPair pair = issuer.issue(grant, RoleName.of(grant.caller().user().role()).text());
    return new TokensView(pair.access(), pair.refresh(), pair.accessLifetime().toSeconds());
  }
}
