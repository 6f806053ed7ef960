package dev.khata.http.pipeline;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Caller;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Secret;
import dev.khata.http.endpoint.Access;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.token.AccessToken;
import dev.khata.http.token.Tokens;
import jakarta.inject.Inject;
import java.util.Optional;

/** Checks who calls and whether they may. */
public final class Gatekeeper {
  private final Tokens tokens;
  private final Callers callers;

  @Inject
  public Gatekeeper(Tokens tokens, Callers callers) {
    this.tokens = tokens;
    this.callers = callers;
  }

  /**
   * The caller where the access rule asks for a session, which is then looked up; else none, save
   * where an endpoint that is open to everybody wants to know them. Who has deactivated their
   * account gets no further than the rule says.
   */
  public Optional<Caller> session(
      Access access, Optional<Contract> contract, Optional<Secret> bearer) {
    return switch (access.level()) {
      case PUBLIC -> Optional.empty();
      case OPEN ->
          bearer
              .flatMap(token -> find(contract.orElseThrow(), token))
              .filter(caller -> caller.user().state() == AccountState.ACTIVE);
      case REGISTRATION -> {
        due(bearer);
        yield Optional.empty();
      }
      case SESSION -> {
        Caller caller = caller(contract.orElseThrow(), due(bearer));
        if (caller.user().state() == AccountState.DEACTIVATED && !access.deactivatedToo()) {
          throw new FaultException(new Fault.Deactivated());
        }
        yield Optional.of(caller);
      }
    };
  }

  public void permission(Access access, Optional<Caller> caller) {
    boolean lacking =
        access.permission().filter(needed -> !caller.orElseThrow().may(needed)).isPresent();
    if (lacking) {
      throw new FaultException(new Fault.Forbidden());
    }
  }

  private Caller caller(Contract contract, Secret token) {
    return find(contract, token).orElseThrow(() -> new FaultException(new Fault.BadToken()));
  }

  private Optional<Caller> find(Contract contract, Secret token) {
    return tokens
        .readAccess(token, contract)
        .map(AccessToken::session)
        .flatMap(session -> callers.find(session, contract));
  }

  private static Secret due(Optional<Secret> bearer) {
    return bearer.orElseThrow(() -> new FaultException(new Fault.NoToken()));
  }
}
