package dev.khata.http.multipart;

import java.io.IOException;

/** The body is not the form that its content type says it is. */
public final class MalformedForm extends IOException {
  private static final long serialVersionUID = 1L;

  MalformedForm(String message) {
    super(message);
  }
}
