package dev.khata.bootstrap.command;

import dev.khata.bootstrap.config.AdminConfig;
import dev.khata.bootstrap.logging.LogTo;
import dev.khata.bootstrap.serve.Documents;
import dev.khata.domain.kernel.Contract;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code khata openapi CONTRACT}: the document that the server serves, without a server. */
@Command(name = "openapi", description = "Prints the OpenAPI document of a contract.")
public final class OpenApiCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin private final StartedRun run;

  @Parameters(paramLabel = "CONTRACT", description = "The contract's name, such as mypharma.")
  private String contract = "";

  public OpenApiCommand(Surroundings surroundings, Starter starter) {
    this.surroundings = surroundings;
    this.run = new StartedRun(surroundings.without(AdminConfig.WHO), starter);
  }

  @Override
  public Integer call() throws Exception {
    Contract known =
        Contract.of(contract).orElseThrow(() -> new BadUsage("no such contract: see --help"));
    return run.run(
        LogTo.STDERR,
        started -> {
          String document =
              started
                  .get(Documents.class)
                  .of(known)
                  .orElseThrow(() -> new BadUsage(known.id() + " is not served here"));
          surroundings.out().println(document);
          surroundings.out().flush();
          return ExitCode.DONE;
        });
  }
}
