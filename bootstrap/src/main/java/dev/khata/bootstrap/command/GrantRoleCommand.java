package dev.khata.bootstrap.command;

import dev.khata.application.identity.access.AdminChange;
import dev.khata.application.identity.access.GrantRole;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.UserId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code khata grant-role}: gives somebody a role, such as that of a doctor. */
@Command(
    name = "grant-role",
    description = {
      "Gives a user a role in place of the one they hold: super_admin, pharmacy_admin, doctor, user"
          + " or one that admins have made. It holds from the user's next request on.",
      "The last super admin who can act stays one. Named with --by, an admin gives no more than"
          + " they hold, and nothing to themselves."
    })
public final class GrantRoleCommand implements Callable<Integer> {
  @Mixin private final AnsweringRun run;

  @Option(names = "--phone", paramLabel = "NUMBER", description = "Whom: a verified phone, E.164.")
  private Optional<String> phone = Optional.empty();

  @Option(
      names = "--email",
      paramLabel = "ADDRESS",
      description = "Whom: a verified e-mail address.")
  private Optional<String> email = Optional.empty();

  @Option(names = "--role", paramLabel = "ROLE", description = "The name of the role.")
  private Optional<String> role = Optional.empty();

  @Option(
      names = "--by",
      paramLabel = "ADMIN",
      description = {
        "The admin who gives it, else the operator does:",
        "a verified phone, E.164, or e-mail address."
      })
  private Optional<String> by = Optional.empty();

  public GrantRoleCommand(Surroundings surroundings, Starter starter) {
    this.run = new AnsweringRun(surroundings, starter);
  }

  @Override
  public Integer call() throws Exception {
    if (phone.isPresent() == email.isPresent()) {
      throw new BadUsage("give either --phone or --email");
    }
    if (role.isEmpty()) {
      throw new BadUsage("say with --role which role");
    }
    return run.run(this::grant);
  }

  private Answer grant(Started started) {
    People people = new People(started);
    UserId user = phone.map(people::ofPhone).orElseGet(() -> people.ofAddress(email.orElseThrow()));
    Origin origin = Origin.batch(started.get(Ids.class).next().toString());
    Actor actor =
        by.map(people::granter)
            .<Actor>map(admin -> new Actor.Person(admin, Optional.empty(), origin))
            .orElseGet(() -> new Actor.Batch(origin));
    var command = new GrantRole.Command(user, role.orElseThrow(), actor);
    return switch (started.get(GrantRole.class).handle(command)) {
      case AdminChange.Made made -> tell(made.user());
      case AdminChange.Refused refused -> throw new CommandFailed(AccessWords.of(refused.reason()));
    };
  }

  private static Answer tell(User user) {
    return Answer.of("user", user.id().value())
        .and("role", user.role().name())
        .and("role_id", user.role().id());
  }
}
