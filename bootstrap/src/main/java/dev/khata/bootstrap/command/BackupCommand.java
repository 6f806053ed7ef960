package dev.khata.bootstrap.command;

import dev.khata.application.reporting.backup.BackUpInstallation;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
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
          + " one that was left by a crash is replaced by the next run."
    })
public final class BackupCommand implements Callable<Integer> {
  private static final FileAttribute<?> PRIVATE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  @Mixin private final AnsweringRun run;

  @Parameters(paramLabel = "FILE", description = "Where to write; nothing may be there.")
  private Path file = Path.of("");

  @Option(
      names = "--without-documents",
      description = "Leaves out documents, where the bucket keeps copies of its own.")
  private boolean withoutDocuments;

  public BackupCommand(Surroundings surroundings, Starter starter) {
    this.run = new AnsweringRun(surroundings, starter);
  }

  @Override
  public Integer call() throws Exception {
    if (Files.exists(file)) {
      throw new BadUsage(file + " is there already");
    }
    return run.run(started -> answer(write(started.get(BackUpInstallation.class))));
  }

  private BackUpInstallation.Result write(BackUpInstallation backup) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      BackUpInstallation.Result written = write(backup, part);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      return written;
    } catch (IOException e) {
      throw new CommandFailed(file + " can't be written: " + e.getMessage());
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private BackUpInstallation.Result write(BackUpInstallation backup, Path part) throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), PRIVATE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
      BackUpInstallation.Result written = backup.handle(out, !withoutDocuments);
      out.flush();
      channel.force(true);
      return written;
    }
  }

  private static Answer answer(BackUpInstallation.Result written) {
    return Answer.of("rows", written.rows())
        .and("files", written.files())
        .and("bytes", written.bytes())
        .and("key", written.keyId())
        .and("schema", written.schema());
  }
}
