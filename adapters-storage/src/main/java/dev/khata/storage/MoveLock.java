package dev.khata.storage;

import dev.khata.domain.kernel.Unavailable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets one process at a time move what the disk has; a process that dies lets go of it. */
record MoveLock(Path root) {

  /** Does the work, unless somebody is at it: then nothing, and false. */
  boolean take(Runnable work) {
    if (!Files.isDirectory(root)) {
      work.run();
      return true;
    }
    try (FileChannel file =
            FileChannel.open(
                root.resolve("moving"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = file.tryLock()) {
      if (lock == null) {
        return false;
      }
      work.run();
      return true;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      throw new Unavailable("the directory of documents can't be locked", e);
    }
  }
}
