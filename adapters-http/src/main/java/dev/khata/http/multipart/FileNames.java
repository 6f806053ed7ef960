package dev.khata.http.multipart;

import java.util.stream.Collectors;

/** Names of files as clients send them, some with folders, made fit to be shown. */
final class FileNames {
  private static final int LONGEST = 255;

  private FileNames() {}

  static String shown(String sent) {
    String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    return last.codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .limit(LONGEST)
        .mapToObj(Character::toString)
        .collect(Collectors.joining())
        .strip();
  }
}
