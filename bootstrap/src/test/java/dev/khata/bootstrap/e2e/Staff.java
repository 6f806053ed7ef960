package dev.khata.bootstrap.e2e;

import dev.khata.application.identity.Credentials;
import dev.khata.application.identity.Grant;
import dev.khata.application.identity.LogIn;
import dev.khata.application.identity.LogInRefusal;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.ContractPolicies;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.http.token.Issuer;
import dev.khata.http.token.Tokens;
import java.time.InstantSource;
import java.util.Collection;
import java.util.UUID;

/** Somebody with a role of their own, whose permissions can be changed while they are logged in. */
final class Staff {
  private final RunningKhata khata;
  private final Person person = Person.anybody();
  private final long role;
  private final long id;

  private Staff(RunningKhata khata) {
    this.khata = khata;
    this.id = person.signUp(khata.app()).user().path("id").asLong();
    this.role =
        khata
            .sql()
            .fetchSingle("INSERT INTO role (name) VALUES (?) RETURNING id", name())
            .get(0, Long.class);
    khata.sql().execute("UPDATE users SET role_id = ? WHERE id = ?", role, id);
  }

  private static String name() {
    return "staff " + UUID.randomUUID();
  }

  /** Somebody new without any permission yet. */
  static Staff hiredBy(RunningKhata khata) {
    return new Staff(khata);
  }

  /** From now on, these and no others. */
  Staff mayOnly(Collection<Permission> permissions) {
    khata.sql().execute("DELETE FROM role_permission WHERE role_id = ?", role);
    String[] ids = permissions.stream().map(Permission::id).toArray(String[]::new);
    khata.sql().execute("INSERT INTO role_permission SELECT ?, unnest(?::text[])", role, ids);
    return this;
  }

  /** From now on of the built-in role that may do everything, without a row for any permission. */
  Staff asSuperAdmin() {
    khata
        .sql()
        .execute(
            "UPDATE users SET role_id = (SELECT id FROM role WHERE name = ?) WHERE id = ?",
            Role.SUPER_ADMIN,
            id);
    return this;
  }

  /** Their app of that contract, newly logged in. */
  App in(Contract contract) {
    var command =
        new Credentials(
            new Identifier.Phone(new PhoneNumber(person.e164())),
            new Password(Person.PASSWORD),
            new Actor.Visitor(contract, Origin.batch("test")));
    return switch (khata.get(LogIn.class).handle(command)) {
      case Grant grant -> khata.app().with(issuer().issue(grant, "staff").access().reveal());
      case LogInRefusal refused -> throw new AssertionError(refused);
    };
  }

  private Issuer issuer() {
    InstantSource clock = khata.get(InstantSource.class);
    Tokens tokens = new Tokens("khata", khata.get(Keys.class).signing(), clock);
    return new Issuer(tokens, khata.get(ContractPolicies.class), clock, khata.get(Ids.class));
  }

  Person person() {
    return person;
  }

  long id() {
    return id;
  }
}
