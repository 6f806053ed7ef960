package dev.khata.bootstrap.command;

import dev.khata.application.identity.CreateSuperAdmin;
import dev.khata.bootstrap.config.Configuration;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.PhoneNumber;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code khata create-admin}: makes somebody a super admin. */
@Command(
    name = "create-admin",
    description = "Makes a super admin. Who has the phone or address already is promoted.")
public final class CreateAdminCommand implements Callable<Integer> {
  @Mixin private final AnsweringRun run;
  @Mixin private final NewPassword password;

  @Option(names = "--email", paramLabel = "ADDRESS", description = "The admin's e-mail address.")
  private Optional<String> email = Optional.empty();

  @Option(names = "--phone", paramLabel = "NUMBER", description = "The admin's phone in E.164.")
  private Optional<String> phone = Optional.empty();

  @Option(names = "--name", paramLabel = "NAME", description = "The admin's name.")
  private String name = "";

  public CreateAdminCommand(Surroundings surroundings, Starter starter) {
    this.run = new AnsweringRun(surroundings, starter);
    this.password = new NewPassword(surroundings);
  }

  @Override
  public Integer call() throws Exception {
    Optional<EmailAddress> address = email.map(CreateAdminCommand::address);
    Optional<PhoneNumber> number = phone.map(typed -> People.number("--phone", typed));
    if (address.isEmpty() && number.isEmpty()) {
      throw new BadUsage("give --email, --phone or both");
    }
    PersonName personName =
        PersonName.split(name).orElseThrow(() -> new BadUsage("--name: not a name"));
    Optional<Password> typed = password.fromStandardInput();
    return run.run(
        started -> {
          var command =
              new CreateSuperAdmin.Command(
                  number,
                  address,
                  Optional.of(
                      typed.orElseGet(() -> password.configured(started.get(Configuration.class)))),
                  personName,
                  started.get(Configuration.class).deployment().firstContract(),
                  false,
                  Origin.batch(started.get(Ids.class).next().toString()));
          return tell(started.get(CreateSuperAdmin.class).handle(command));
        });
  }

  private static Answer tell(CreateSuperAdmin.Result result) {
    return switch (result) {
      case CreateSuperAdmin.Result.Created created ->
          Answer.of("created_user", created.user().value());
      case CreateSuperAdmin.Result.Promoted promoted ->
          Answer.of("promoted_user", promoted.user().value());
      case CreateSuperAdmin.Result.NotNeeded notNeeded ->
          throw new IllegalStateException("an explicit wish is always needed");
      case CreateSuperAdmin.Result.WeakPassword(var faults) ->
          throw new BadUsage("the password: " + PasswordWords.of(faults, CreateSuperAdmin.POLICY));
      case CreateSuperAdmin.Result.Conflict conflict ->
          throw new CommandFailed("the phone and the address belong to two different users");
      case CreateSuperAdmin.Result.TestNumber testNumber ->
          throw new CommandFailed("a number of KHATA_TEST_NUMBERS can't be an admin's");
    };
  }

  private static EmailAddress address(String text) {
    return EmailAddress.parse(text)
        .orElseThrow(() -> new BadUsage("--email: not an e-mail address"));
  }
}
