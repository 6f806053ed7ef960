package dev.khata.http.sheet;

import dev.khata.domain.reporting.ReportRow;
import java.io.IOException;
import java.io.OutputStream;

/** A format of files. A further one is one class. */
public interface SheetFormat {

  /** With parameters where it has any. */
  String mediaType();

  /** With which the name of a file ends, after the dot. */
  String extension();

  /** Begins a file. */
  Pen begin(Sheet sheet, OutputStream out) throws IOException;

  /** Writes one file. Its memory does not grow with the rows. */
  interface Pen {
    void row(ReportRow row) throws IOException;

    /** Completes the file; one that isn't completed is no whole one for whoever reads it. */
    void end() throws IOException;
  }
}
