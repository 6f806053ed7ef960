package dev.khata.http.multipart;

import dev.khata.http.endpoint.Accepts;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.Upload;
import dev.khata.http.input.FormField;
import dev.khata.http.input.HeaderValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one form: texts as they stand, files into {@link Uploads}, and nothing without bounds. */
public final class FormReader {
  private static final int MAX_PARTS = 200;
  private static final int MAX_TEXT = 128 << 10;
  private static final int LONGEST_BOUNDARY = 70;

  private static final Set<String> UTF8 = Set.of("utf-8", "utf8", "us-ascii");

  private final Map<String, Accepts> files;
  private final Uploads uploads;
  private final List<FormField> fields = new ArrayList<>();
  private int textLeft = MAX_TEXT;

  /**
   * @param files which files are taken, by the name of their field
   * @param uploads where they are kept
   */
  public FormReader(Map<String, Accepts> files, Uploads uploads) {
    this.files = files;
    this.uploads = uploads;
  }

  /**
   * Reads as far as the form goes.
   *
   * @param type what the request's {@code Content-Type} says
   * @throws MalformedForm when it is no such form
   * @throws FaultException when something in it is too large or of a type that isn't taken
   */
  public List<FormField> read(InputStream body, HeaderValue type) throws IOException {
    PartReader parts = new PartReader(body, boundary(type));
    int count = 0;
    for (Optional<PartHead> head = parts.next(); head.isPresent(); head = parts.next()) {
      if (++count > MAX_PARTS) {
        throw new MalformedForm("too many parts");
      }
      part(head.get(), parts);
    }
    return fields;
  }

  private static String boundary(HeaderValue type) throws MalformedForm {
    return type.parameter("boundary")
        .filter(text -> !text.isEmpty() && text.length() <= LONGEST_BOUNDARY)
        .orElseThrow(() -> new MalformedForm("no boundary"));
  }

  private void part(PartHead head, InputStream content) throws IOException {
    Optional<Accepts> accepts = Optional.ofNullable(files.get(head.name()));
    if (!head.isFile()) {
      fields.add(new FormField.Text(head.name(), text(head, content)));
    } else if (accepts.isEmpty()) {
      fields.add(new FormField.Misplaced(head.name()));
    } else {
      file(head, content, accepts.get());
    }
  }

  /** A file without a byte in it is as good as none. */
  private void file(PartHead head, InputStream content, Accepts accepts) throws IOException {
    if (head.isUnnamed()) {
      nothing(content);
      return;
    }
    if (!accepts.byContent() && !Set.of(accepts.value()).contains(head.mediaType())) {
      throw new FaultException(new Fault.UnsupportedMediaType());
    }
    Upload upload = uploads.keep(head, content, accepts.maxBytes());
    if (upload.size() > 0) {
      fields.add(new FormField.File(head.name(), upload));
    }
  }

  /** A browser's way to say that no file was chosen. */
  private static void nothing(InputStream content) throws IOException {
    if (content.read() >= 0) {
      throw new MalformedForm("a file without a name");
    }
  }

  private String text(PartHead head, InputStream content) throws IOException {
    Optional<String> charset = head.type().flatMap(type -> type.parameter("charset"));
    if (charset.filter(named -> !UTF8.contains(named.toLowerCase(Locale.ROOT))).isPresent()) {
      throw new FaultException(new Fault.UnsupportedMediaType());
    }
    byte[] bytes = content.readNBytes(textLeft + 1);
    textLeft -= bytes.length;
    if (textLeft < 0) {
      throw new FaultException(new Fault.BodyTooLarge());
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new MalformedForm("a text that is not in UTF-8");
    }
  }
}
