package dev.khata.persistence.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What went wrong with a file, in words fit for an operator. */
final class FileFaults {
  private FileFaults() {}

  static String words(IOException fault) {
    return switch (fault) {
      case AccessDeniedException denied -> denied.getFile() + " may not be used (no permission)";
      case NoSuchFileException missing -> missing.getFile() + " does not exist";
      case FileAlreadyExistsException file -> file.getFile() + " is not a directory";
      case NotDirectoryException file -> file.getFile() + " is not a directory";
      case FileSystemException other when other.getReason() != null ->
          other.getFile() + ": " + other.getReason();
      default -> String.valueOf(fault.getMessage());
    };
  }
}
