package dev.khata.bootstrap.bench;

import dev.khata.application.identity.Grant;
import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.ContractPolicies;
import dev.khata.domain.identity.RefreshToken;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.UserId;
import dev.khata.http.token.Issuer;
import dev.khata.http.token.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Lets users in without asking for codes: opens a session of Gencharge's and signs its token. */
final class Visitors {
  private final Subject khata;
  private final Issuer issuer;
  private final KeyRing keys;

  Visitors(Subject khata) {
    this.khata = khata;
    this.keys = khata.get(Keys.class).signing();
    InstantSource clock = khata.get(InstantSource.class);
    this.issuer =
        new Issuer(
            new Tokens("khata", keys, clock),
            khata.get(ContractPolicies.class),
            clock,
            khata.get(Ids.class));
  }

  /** An access token. */
  String let(long id) {
    Ids ids = khata.get(Ids.class);
    User user = khata.get(Users.class).find(new UserId(id)).orElseThrow();
    Instant now = khata.get(InstantSource.class).instant();
    Session session = new Session(ids.next(), user.id(), Contract.GENCHARGE, now);
    RefreshToken refresh =
        RefreshToken.issue(ids.next(), session.id(), now, Duration.ofDays(1), keys.current().id());
    khata.get(Sessions.class).open(session, refresh);
    Grant grant = new Grant(new Caller(user, session, Optional.empty()), refresh);
    return issuer.issue(grant, "user").access().reveal();
  }
}
