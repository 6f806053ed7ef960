package dev.khata.http.gencharge.identity;

import dev.khata.application.identity.Grant;
import dev.khata.application.wallet.ReadBalance;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.Secret;
import dev.khata.http.token.Issuer;
import dev.khata.http.token.TokenPair;
import jakarta.inject.Inject;

/** What users get to see of themselves, and the tokens of those who were let in. */
public final class Grants {
  static final String BEARER = "bearer";

  private final Issuer issuer;
  private final ReadBalance readBalance;

  @Inject
  Grants(Issuer issuer, ReadBalance readBalance) {
    this.issuer = issuer;
    this.readBalance = readBalance;
  }

  /**
   * Tokens that take the place of earlier ones.
   *
   * @param expiresIn seconds until the access token has to be refreshed
   */
  record TokensView(Secret accessToken, Secret refreshToken, String tokenType, long expiresIn) {
    static final TokensView EXAMPLE =
        new TokensView(
            new Secret("eyJraWQiOiJzaWduaW5n…"), new Secret("eyJraWQiOiJzaWduaW5n…"), BEARER, 900);
  }

  /** Tokens of somebody who was just let in, and who that is. */
  record WelcomeView(
      Secret accessToken, Secret refreshToken, String tokenType, long expiresIn, UserView user) {
    static final WelcomeView EXAMPLE =
        new WelcomeView(
            TokensView.EXAMPLE.accessToken(),
            TokensView.EXAMPLE.refreshToken(),
            BEARER,
            900,
            UserView.EXAMPLE);
  }

  TokensView tokens(Grant grant) {
    TokenPair pair = issuer.issue(grant, grant.caller().user().role().name());
    return new TokensView(pair.access(), pair.refresh(), BEARER, pair.accessLifetime().toSeconds());
  }

  WelcomeView welcome(Grant grant) {
    TokensView tokens = tokens(grant);
    return new WelcomeView(
        tokens.accessToken(),
        tokens.refreshToken(),
        BEARER,
        tokens.expiresIn(),
        user(grant.caller().user()));
  }

  UserView user(User user) {
    return UserView.of(user, readBalance.handle(user.id()).wallet().total());
  }
}
