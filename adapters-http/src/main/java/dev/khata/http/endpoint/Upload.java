package dev.khata.http.endpoint;

import java.io.InputStream;

/**
 * A file that came in a form. It is kept on disk until the request has been answered, and no
 * longer. In a form's record its field carries {@link Accepts}.
 */
public interface Upload {

  /** The file's name as the client has it, without folders; to be shown, never to be stored by. */
  String name();

  /** What the client says it is, in lower case and without parameters; nobody has looked inside. */
  String mediaType();

  /** In bytes. */
  long size();

  /** The content from its beginning, as often as it is asked for. */
  InputStream open();
}
