package dev.khata.bootstrap.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that an operator gives: text in UTF-8, of {@value #LONGEST} bytes at most. */
public final class TextFile {
  private static final long LONGEST = 1 << 20;

  private TextFile() {}

  /** What stands in the file. Throws {@link Unfit} when it can't be read. */
  public static String read(Path file) {
    try {
      if (Files.size(file) > LONGEST) {
        throw new Unfit("the file is longer than " + LONGEST + " bytes");
      }
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new Unfit("the file does not exist");
    } catch (AccessDeniedException e) {
      throw new Unfit("the file may not be read by this user");
    } catch (CharacterCodingException e) {
      throw new Unfit("the file is not text in UTF-8");
    } catch (IOException e) {
      throw new Unfit("the file can't be read");
    }
  }
}
