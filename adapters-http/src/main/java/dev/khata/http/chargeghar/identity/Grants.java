package dev.khata.http.chargeghar.identity;

import dev.khata.application.identity.Grant;
import dev.khata.application.identity.ManageProfile;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.HttpsUrl;
import dev.khata.domain.kernel.Secret;
import dev.khata.http.chargeghar.AccountView;
import dev.khata.http.token.Issuer;
import dev.khata.http.token.TokenPair;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;

/** What those get who were let in. */
public final class Grants {
  private final Issuer issuer;
  private final ManageProfile profiles;

  @Inject
  Grants(Issuer issuer, ManageProfile profiles) {
    this.issuer = issuer;
    this.profiles = profiles;
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
    User user = grant.caller().user();
    Optional<URI> picture =
        profiles.of(user).flatMap(shown -> shown.profile().told().avatar()).map(HttpsUrl::uri);
    return new WelcomeView(AccountView.of(user, picture), tokens(grant));
  }
}
