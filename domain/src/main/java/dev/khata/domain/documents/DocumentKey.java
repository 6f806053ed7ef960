package dev.khata.domain.documents;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name of a document in the vault, such as {@code kyc/3f/0199…3f.jpg}: made by Khata alone, so
 * that nothing a user wrote becomes a path. It tells the media type, and nothing of the person.
 *
 * @param text folder, id and ending
 */
public record DocumentKey(String text) {
  private static final Map<String, String> ENDINGS =
      Map.of("image/jpeg", ".jpg", "image/png", ".png");
  private static final Pattern FORM =
      Pattern.compile(
          "(?:"
              + DocumentFolder.ANY
              + ")/(?<bucket>[0-9a-f]{2})/[0-9a-f]{30}\\k<bucket>\\.(?:jpg|png)");

  public DocumentKey {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not a key: " + text.length() + " characters");
    }
  }

  /**
   * A key for a document that is yet to be stored. In its folder it is sorted by the end of the id,
   * since the beginning of an id that grows with time is the same for years.
   *
   * @param mediaType {@code image/jpeg} or {@code image/png}
   */
  public static DocumentKey of(DocumentFolder folder, UUID fresh, String mediaType) {
    String ending = ENDINGS.get(mediaType);
    if (ending == null) {
      throw new IllegalArgumentException("no document is of the type " + mediaType);
    }
    String id = fresh.toString().replace("-", "");
    return new DocumentKey(folder.prefix() + id.substring(id.length() - 2) + "/" + id + ending);
  }

  /** Empty for what is no key. */
  public static Optional<DocumentKey> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new DocumentKey(text)) : Optional.empty();
  }

  /** As which the document is served, whatever it holds. */
  public String mediaType() {
    return text.endsWith(".jpg") ? "image/jpeg" : "image/png";
  }

  @Override
  public String toString() {
    return text;
  }
}
