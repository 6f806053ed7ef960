package dev.khata.bootstrap.command;

import dev.khata.application.reporting.backup.BackUpInstallation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khata backup}: writes the whole installation into one file. */
@Command(
    name = "backup",
    description = {
      "Writes the whole installation into a file: every row as of one moment, password hashes too,"
          + " documents, and the heads of the audit log; sealed under the backup key"
          + " (KHATA_KEY_BACKUP). Servers may run meanwhile.",
      "The keys are not in it: keep them apart. While it is written the file is called FILE.part;"
          + " the next run into the same directory removes what a crash has left."
    })
public final class BackupCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin private final AnsweringRun run;

  @Parameters(paramLabel = "FILE", description = "Where to write; nothing may be there.")
  private Path file = Path.of("");

  @Option(
      names = "--without-documents",
      description = "Leaves out documents, where the bucket keeps copies of its own.")
  private boolean withoutDocuments;

  public BackupCommand(Surroundings surroundings, Starter starter) {
    this.surroundings = surroundings;
    this.run = new AnsweringRun(surroundings, starter);
  }

  @Override
  public Integer call() throws Exception {
    if (Files.exists(file)) {
      throw new BadUsage(file + " is there already");
    }
    return run.run(started -> answer(write(started.get(BackUpInstallation.class))));
  }

  private BackUpInstallation.Result write(BackUpInstallation backup) {
    if (!backup.hasKey()) {
      throw new CommandFailed(
          "no backup key is given: set KHATA_KEY_BACKUP, or add a line backup.ID to the file of"
              + " KHATA_KEYS_FILE; khata config --new-keys prints one");
    }
    try (ProgressLine progress = surroundings.progress("rows")) {
      return new PartFile(file).write(out -> write(backup, out, progress));
    } catch (IOException e) {
      throw new CommandFailed(file + " can't be written, and nothing is left of it: " + reason(e));
    }
  }

  private BackUpInstallation.Result write(
      BackUpInstallation backup, OutputStream out, ProgressLine progress) throws IOException {
    return backup.handle(
        out, !withoutDocuments, progress, (done, all) -> progress.counting("files").at(done, all));
  }

  private static String reason(IOException failure) {
    return failure instanceof NoSuchFileException
        ? "there is no such directory"
        : String.valueOf(failure.getMessage());
  }

  private static Answer answer(BackUpInstallation.Result written) {
    return Answer.of("rows", written.rows())
        .and("files", written.files())
        .and("bytes", written.bytes())
        .and("key", written.keyId())
        .and("schema", written.schema());
  }
}
