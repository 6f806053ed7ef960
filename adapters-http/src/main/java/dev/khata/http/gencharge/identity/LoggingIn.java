package dev.khata.http.gencharge.identity;

import static dev.khata.http.endpoint.Access.EVEN_DEACTIVATED;
import static dev.khata.http.endpoint.Access.PUBLIC;

import dev.khata.application.identity.BeginLogIn;
import dev.khata.application.identity.Grant;
import dev.khata.application.identity.LogInByOtp;
import dev.khata.application.identity.LogInRefusal;
import dev.khata.application.identity.LogOut;
import dev.khata.application.identity.RefreshSession;
import dev.khata.application.identity.RequestOtp;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.RefreshToken;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Secret;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.TryLater;
import dev.khata.http.gencharge.GenchargeErrors;
import dev.khata.http.gencharge.MessageView;
import dev.khata.http.gencharge.identity.Grants.TokensView;
import dev.khata.http.gencharge.identity.Grants.WelcomeView;
import dev.khata.http.gencharge.identity.OtpRequest.OtpForm;
import dev.khata.http.input.AsTyped;
import dev.khata.http.token.Tokens;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;

/** The endpoints by which users log in, refresh their tokens and log out. */
public final class LoggingIn {
  private static final int LONGEST_TOKEN = 4_096;
  private static final MessageView LOGGED_OUT = new MessageView("Logged out");

  private final BeginLogIn beginLogIn;
  private final LogInByOtp logInByOtp;
  private final RefreshSession refreshSession;
  private final LogOut logOut;
  private final Tokens tokens;
  private final Identifiers identifiers;
  private final Grants grants;
  private final TryLater tryLater;

  @Inject
  LoggingIn(
      BeginLogIn beginLogIn,
      LogInByOtp logInByOtp,
      RefreshSession refreshSession,
      LogOut logOut,
      Tokens tokens,
      Identifiers identifiers,
      Grants grants,
      TryLater tryLater) {
    this.beginLogIn = beginLogIn;
    this.logInByOtp = logInByOtp;
    this.refreshSession = refreshSession;
    this.logOut = logOut;
    this.tokens = tokens;
    this.identifiers = identifiers;
    this.grants = grants;
    this.tryLater = tryLater;
  }

  record LogInRequest(
      @AsTyped @NotBlank @Size(max = Identifiers.LONGEST_PHONE) String phoneNumber,
      Optional<@Size(min = 1, max = Password.LONGEST) Secret> password) {
    static final LogInRequest EXAMPLE = new LogInRequest("+919876543210", Optional.empty());
  }

  record RefreshRequest(Optional<@Size(max = LONGEST_TOKEN) Secret> refreshToken) {
    static final RefreshRequest EXAMPLE =
        new RefreshRequest(Optional.of(new Secret("eyJraWQiOiJzaWduaW5n…")));
  }

  void declare(Section api) {
    api.post("/auth/login")
        .named("logIn")
        .needs(PUBLIC)
        .hidesTime()
        .summary("Send a one-time password to log in with, or log in by a password")
        .takes(LogInRequest.class, LogInRequest.EXAMPLE)
        .gives(200, LogInView.class, LogInView.EXAMPLE)
        .fails(
            IdentityErrors.INVALID_CREDENTIALS,
            IdentityErrors.ACCOUNT_BLOCKED,
            IdentityErrors.PASSWORD_LOGIN_DENIED)
        .does(call -> logIn(call.body(), call.origin()));

    api.post("/auth/verify-otp-login")
        .named("verifyLogIn")
        .needs(PUBLIC)
        .summary("Log in by a one-time password")
        .takes(OtpRequest.class, OtpRequest.EXAMPLE)
        .orPasswordForm(OtpForm.class, OtpForm::meaning)
        .gives(200, WelcomeView.class, WelcomeView.EXAMPLE)
        .fails(IdentityErrors.INVALID_OTP, IdentityErrors.ACCOUNT_BLOCKED)
        .does(call -> logInByOtp(call.body(), call.origin()));

    api.post("/auth/refresh")
        .named("refreshTokens")
        .needs(PUBLIC)
        .summary("Exchange a refresh token, in the body or as the bearer, for new tokens")
        .mayTake(RefreshRequest.class, RefreshRequest.EXAMPLE)
        .gives(200, TokensView.class, TokensView.EXAMPLE)
        .fails(GenchargeErrors.NO_TOKEN, GenchargeErrors.BAD_TOKEN)
        .does(this::refresh);

    api.post("/auth/logout")
        .named("logOut")
        .needs(EVEN_DEACTIVATED)
        .summary("End this session, its refresh token included")
        .gives(200, MessageView.class, LOGGED_OUT)
        .does(this::logOut);
  }

  private LogInView logIn(LogInRequest body, Origin origin) {
    var result =
        beginLogIn.handle(
            new BeginLogIn.Command(
                identifiers.phone(body.phoneNumber()),
                body.password().map(typed -> new Password(typed.reveal())),
                new Actor.Visitor(Contract.GENCHARGE, origin)));
    return switch (result) {
      case Grant grant -> LogInView.of(grants.welcome(grant));
      case RequestOtp.Result.Sent sent -> LogInView.of(sent.lifetime());
      case RequestOtp.Result.TooMany tooMany -> throw tryLater.at(tooMany.until());
      case LogInRefusal refusal -> throw IdentityErrors.of(refusal);
      case BeginLogIn.PasswordsDenied denied -> throw IdentityErrors.PASSWORD_LOGIN_DENIED.reply();
    };
  }

  private WelcomeView logInByOtp(OtpRequest body, Origin origin) {
    var result =
        logInByOtp.handle(
            new LogInByOtp.Command(
                identifiers.phone(body.phoneNumber()),
                identifiers.code(body.otp()),
                new Actor.Visitor(Contract.GENCHARGE, origin)));
    return switch (result) {
      case Grant grant -> grants.welcome(grant);
      case LogInRefusal refusal -> throw IdentityErrors.of(refusal);
      case LogInByOtp.WrongCode wrong -> throw IdentityErrors.INVALID_OTP.reply();
      case LogInByOtp.TooMany tooMany -> throw tryLater.at(tooMany.until());
    };
  }

  private TokensView refresh(Call<Optional<RefreshRequest>, Nothing> call) {
    Secret token =
        call.body()
            .flatMap(RefreshRequest::refreshToken)
            .or(call::bearer)
            .orElseThrow(GenchargeErrors.NO_TOKEN::reply);
    UUID jti =
        tokens
            .readRefresh(token, Contract.GENCHARGE)
            .map(RefreshToken::jti)
            .orElseThrow(GenchargeErrors::badToken);
    return switch (refreshSession.handle(
        new RefreshSession.Command(jti, new Actor.Visitor(Contract.GENCHARGE, call.origin())))) {
      case RefreshSession.Result.Refreshed refreshed -> grants.tokens(refreshed.grant());
      case RefreshSession.Result.Unusable unusable -> throw GenchargeErrors.badToken();
    };
  }

  private MessageView logOut(Call<Nothing, Nothing> call) {
    logOut.handle(new LogOut.Command(call.caller(), Optional.empty(), call.origin()));
    return LOGGED_OUT;
  }
}
