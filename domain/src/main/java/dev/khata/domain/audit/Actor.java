package dev.khata.domain.audit;

import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/** Who does something, through which contract, and from where. */
public sealed interface Actor {

  /** Empty while nobody is known, and for a batch run. */
  Optional<UserId> id();

  /** Empty for the command line. */
  Optional<Contract> contract();

  Origin origin();

  /** A user who is known: in a session, or an administrator at the command line. */
  record Person(UserId user, Optional<Contract> contract, Origin origin) implements Actor {
    @Override
    public Optional<UserId> id() {
      return Optional.of(user);
    }
  }

  /** Somebody at a contract who has not said, or not proven, who they are. */
  record Visitor(Contract at, Origin origin) implements Actor {
    @Override
    public Optional<UserId> id() {
      return Optional.empty();
    }

    @Override
    public Optional<Contract> contract() {
      return Optional.of(at);
    }

    /** The same, once they have proven who they are. */
    public Person as(UserId user) {
      return new Person(user, contract(), origin);
    }
  }

  /** Khata itself: the command line or a timer, on nobody's behalf. */
  record Batch(Origin origin) implements Actor {
    @Override
    public Optional<UserId> id() {
      return Optional.empty();
    }

    @Override
    public Optional<Contract> contract() {
      return Optional.empty();
    }
  }

  /** That this actor did something that concerns no user, for the audit log. */
  default AuditEvent did(AuditAction action, Instant at) {
    return new AuditEvent(at, action, this, Optional.empty());
  }

  /** That this actor did something to a user, who may be themselves, for the audit log. */
  default AuditEvent did(AuditAction action, UserId subject, Instant at) {
    return new AuditEvent(at, action, this, Optional.of(subject));
  }
}
