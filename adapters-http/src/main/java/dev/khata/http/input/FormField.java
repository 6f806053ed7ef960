package dev.khata.http.input;

import dev.khata.http.endpoint.Upload;

/** One field of a form with files, as it was sent. */
public sealed interface FormField {
  String name();

  /** What somebody typed. */
  record Text(String name, String value) implements FormField {}

  /** A file for a field that takes files. */
  record File(String name, Upload upload) implements FormField {}

  /** A file for a field that takes none; nobody has kept it. */
  record Misplaced(String name) implements FormField {}
}
