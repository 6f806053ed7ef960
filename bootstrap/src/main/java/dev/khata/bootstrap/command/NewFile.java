package dev.khata.bootstrap.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The file that {@code --out} names: made by the command, never in the place of another one, and
 * for nobody but its owner to read. It is gone again when what is written into it fails.
 */
record NewFile(Path path) {

  /**
   * @throws BadUsage when there is a file of that name already
   */
  NewFile {
    if (Files.exists(path)) {
      throw taken(path);
    }
  }

  /** What goes into it. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  void write(Content content) throws IOException {
    OutputStream created = create();
    boolean done = false;
    try (created) {
      content.writeTo(created);
      done = true;
    } catch (IOException | UncheckedIOException e) {
      throw unwritable(e);
    } finally {
      if (!done) {
        Files.deleteIfExists(path);
      }
    }
  }

  private OutputStream create() {
    try {
      return new BufferedOutputStream(
          Channels.newOutputStream(
              Files.newByteChannel(
                  path,
                  Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                  PosixFilePermissions.asFileAttribute(
                      PosixFilePermissions.fromString("rw-------")))));
    } catch (FileAlreadyExistsException e) {
      throw taken(path);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private static BadUsage taken(Path path) {
    return new BadUsage("--out: there is a file called " + path + " already");
  }

  private CommandFailed unwritable(Exception why) {
    return new CommandFailed("--out: " + path + " can't be written: " + why.getMessage());
  }
}
