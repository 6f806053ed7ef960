package dev.khata.http.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file that is sent while it is read or made, so that it takes no more memory however long it is.
 *
 * @param mediaType one of those that the endpoint declares, with parameters where it has any
 * @param disposition what the client is to do with it, and under which name
 * @param length in bytes, where it is known beforehand
 * @param tag changes whenever the content does; visible characters without a quote
 */
public record Download(
    String mediaType,
    Disposition disposition,
    OptionalLong length,
    Optional<String> tag,
    Source source) {

  /** Where the bytes come from. */
  @FunctionalInterface
  public interface Source {

    /**
     * Writes all of them. What fails before the first bytes went out is answered as an error; what
     * fails later breaks the answer off. When writing throws, it ends: then nobody listens any
     * more.
     *
     * @throws IOException when they can't be read
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Opens what is stored. */
  @FunctionalInterface
  public interface Opening {
    InputStream open() throws IOException;
  }

  /** A file that is made while it is sent, to be kept under that name. */
  public static Download made(String mediaType, String name, Source source) {
    return new Download(
        mediaType, Disposition.attachment(name), OptionalLong.empty(), Optional.empty(), source);
  }

  /** A file that is stored, to be kept under that name. */
  public static Download stored(String mediaType, String name, long length, Opening file) {
    return new Download(
        mediaType,
        Disposition.attachment(name),
        OptionalLong.of(length),
        Optional.empty(),
        out -> {
          try (InputStream in = file.open()) {
            in.transferTo(out);
          }
        });
  }

  /** The same, to be shown where it stands, as pictures are. */
  public Download shown() {
    return new Download(mediaType, disposition.inline(), length, tag, source);
  }

  /** The same, under a tag by which clients ask whether they have it already. */
  public Download tagged(String newTag) {
    return new Download(mediaType, disposition, length, Optional.of(newTag), source);
  }
}
