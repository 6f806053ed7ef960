package dev.khata.bootstrap.command;

import dev.khata.application.lifecycle.ExportPersonalData;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.UserGone;
import dev.khata.domain.kernel.UserId;
import dev.khata.http.owndata.ZippedExport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code khata export-user}: all that is kept of a user, as a file for them. */
@Command(
    name = "export-user",
    description = {
      "Writes a ZIP of all that is kept of a user, for them: what they get who ask for it"
          + " themselves. Nothing in it is about anybody else.",
      "Of somebody who was blocked it can be made too, as they can't ask for it in the app. The"
          + " audit log tells that it was."
    })
public final class ExportUserCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin private final AnsweringRun run;

  @Option(names = "--phone", paramLabel = "NUMBER", description = "Whose: a verified phone, E.164.")
  private Optional<String> phone = Optional.empty();

  @Option(names = "--email", paramLabel = "ADDRESS", description = "Whose: a verified address.")
  private Optional<String> email = Optional.empty();

  @Option(names = "--id", paramLabel = "ID", description = "Whose: the number of the user.")
  private Optional<Long> id = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to; there must be no such file. Only its owner can read it.")
  private Optional<Path> out = Optional.empty();

  public ExportUserCommand(Surroundings surroundings, Starter starter) {
    this.surroundings = surroundings;
    this.run = new AnsweringRun(surroundings, starter);
  }

  @Override
  public Integer call() throws Exception {
    if (Stream.of(phone, email, id).filter(Optional::isPresent).count() != 1) {
      throw new BadUsage("give one of --phone, --email and --id");
    }
    NewFile file =
        new NewFile(out.orElseThrow(() -> new BadUsage("say with --out which file to write")));
    return run.run(started -> write(started, file));
  }

  private Answer write(Started started, NewFile file) throws IOException {
    UserId user = user(new People(started));
    Actor by = new Actor.Batch(Origin.batch(started.get(Ids.class).next().toString()));
    try {
      file.write(created -> export(started, user, by, created));
    } catch (UserGone e) {
      throw new CommandFailed("there is no user " + user + " any more");
    }
    return Answer.of("user", user.value())
        .and("file", file.path().toString())
        .and("bytes", Files.size(file.path()));
  }

  private UserId user(People people) {
    return phone
        .map(people::ofPhone)
        .or(() -> email.map(people::ofAddress))
        .orElseGet(() -> people.numbered("--id", id.orElseThrow()));
  }

  private void export(Started started, UserId user, Actor by, OutputStream to) throws IOException {
    try (ZippedExport zip = new ZippedExport(to);
        ProgressLine progress = surroundings.progress("records")) {
      started.get(ExportPersonalData.class).handle(user, by, zip, progress);
      zip.finish();
    }
  }
}
