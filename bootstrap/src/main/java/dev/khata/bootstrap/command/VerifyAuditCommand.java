package dev.khata.bootstrap.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.application.audit.SealAuditLog;
import dev.khata.application.audit.VerifyAudit;
import dev.khata.bootstrap.logging.LogTo;
import dev.khata.domain.audit.proof.AuditBreak;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code khata verify-audit}: proves the audit log, and names the first row that is broken. */
@Command(
    name = "verify-audit",
    description = {
      "Proves the whole audit log: that no event was changed, removed or added after it was"
          + " sealed, and that the seals are those of which the heads of days tell that are kept"
          + " outside the database.",
      "Prints the first row that is broken, if there is one, and how much was looked at; exit"
          + " code 1 if there is any."
    })
public final class VerifyAuditCommand implements Callable<Integer> {
  private static final JsonMapper JSON = new JsonMapper();

  private final Surroundings surroundings;
  @Mixin private final StartedRun run;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Option(
      names = "--seal",
      description =
          "First seals what has no seal yet, which the timer does else (KHATA_SCHEDULER).")
  private boolean seal;

  public VerifyAuditCommand(Surroundings surroundings, Starter starter) {
    this.surroundings = surroundings;
    this.run = new StartedRun(surroundings, starter);
  }

  @Override
  public Integer call() throws Exception {
    return run.run(
        LogTo.STDERR,
        started -> {
          if (seal) {
            started.get(SealAuditLog.class).handle();
          }
          try (ProgressLine progress = surroundings.progress("sealed events")) {
            return tell(started.get(VerifyAudit.class).handle(progress));
          }
        });
  }

  private int tell(VerifyAudit.Result result) {
    Answer answer =
        Answer.of("events", result.events())
            .and("sealed", result.sealed())
            .and("unsealed", result.unsealed())
            .and("erased", result.erased())
            .and("heads", result.heads());
    if (json) {
      answer.and("broken", broken(result.broken()));
    } else {
      result.broken().ifPresent(found -> surroundings.out().println(words(found)));
    }
    answer.print(surroundings.out(), json);
    return result.broken().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private static String words(AuditBreak found) {
    return found.row().map(row -> "event " + row + ": ").orElse("no event: ") + found.what();
  }

  private static JsonNode broken(Optional<AuditBreak> found) {
    if (found.isEmpty()) {
      return JSON.nullNode();
    }
    ObjectNode object = JSON.createObjectNode();
    found.get().row().ifPresentOrElse(row -> object.put("row", row), () -> object.putNull("row"));
    return object.put("what", found.get().what());
  }
}
