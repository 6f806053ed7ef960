package dev.khata.http.chargeghar.identity;

import dev.khata.application.identity.Grant;
import dev.khata.domain.kernel.Secret;
import dev.khata.http.chargeghar.AccountView;
import dev.khata.http.token.Issuer;
import dev.khata.http.token.TokenPair;
import jakarta.inject.Inject;

/** What those get who were let in. */
public final class Grants {
  private final Issuer issuer;

  @Inject
  Grants(Issuer issuer) {
    this.issuer = issuer;
  }

  record TokensView(Secret access, Secret refresh) {
    static final TokensView EXAMPLE =
        new TokensView(new Secret("eyJraWQiOiJzaWduaW5n…"), new Secret("eyJraWQiOiJzaWduaW5n…"));
  }

  /** Tokens of somebody who was just let in, and who that is. */
  record WelcomeView(AccountView user, TokensView tokens) {
    static final WelcomeView EXAMPLE = new WelcomeView(AccountView.EXAMPLE, TokensView.EXAMPLE);
  }

  TokensView tokens(Grant grant) {
    TokenPair pair = issuer.issue(grant, grant.caller().user().role().name());
    return new TokensView(pair.access(), pair.refresh());
  }

  WelcomeView welcome(Grant grant) {
    return new WelcomeView(AccountView.of(grant.caller().user()), tokens(grant));
  }
}
