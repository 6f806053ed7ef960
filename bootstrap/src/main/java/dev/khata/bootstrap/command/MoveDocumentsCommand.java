package dev.khata.bootstrap.command;

import dev.khata.application.documents.MoveDocuments;
import dev.khata.bootstrap.config.Configuration;
import dev.khata.bootstrap.config.StorageVendor;
import dev.khata.bootstrap.settings.BadConfiguration;
import dev.khata.storage.Storage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code khata move-documents}: moves what is stored on the disk into the bucket. */
@Command(
    name = "move-documents",
    description = {
      "Moves the documents of the data directory into the bucket that is configured"
          + " (KHATA_STORAGE_VENDOR=s3): copies each, compares the copy's size and SHA-256, then"
          + " deletes the file. The heads of the audit log are copied and stay.",
      "Servers may run meanwhile if they are configured for the bucket too; run it again after a"
          + " failure, it goes on.",
      "Names each document that was not moved on standard error; exit code 1 if there is any."
    })
public final class MoveDocumentsCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin private final AnsweringRun run;

  public MoveDocumentsCommand(Surroundings surroundings, Starter starter) {
    this.surroundings = surroundings;
    this.run = new AnsweringRun(surroundings, starter);
  }

  @Override
  public Integer call() throws Exception {
    return run.run(
        started -> {
          requirePlaces(started.get(Configuration.class));
          try (ProgressLine progress = surroundings.progress("documents moved")) {
            return answer(
                started
                    .get(MoveDocuments.class)
                    .handle(fault -> progress.say(fault.name() + ": " + fault.reason()), progress));
          }
        });
  }

  private static void requirePlaces(Configuration configuration) {
    if (configuration.storage().vendor() != StorageVendor.S3) {
      throw new BadConfiguration(
          List.of("KHATA_STORAGE_VENDOR: documents are moved into a bucket; expected s3"));
    }
    Path dataDirectory = configuration.deployment().dataDirectory();
    if (!Storage.isOnDisk(dataDirectory)) {
      throw new CommandFailed("there are no documents in " + dataDirectory.toAbsolutePath());
    }
  }

  private static Answer answer(MoveDocuments.Result result) {
    Answer answer =
        Answer.of("documents", result.documents())
            .and("bytes", result.bytes())
            .and("heads", result.heads())
            .and("failed", result.failed());
    result.stopped().ifPresent(why -> answer.and("stopped", why));
    return result.isComplete() ? answer : answer.endingWith(ExitCode.FAILED);
  }
}
