package dev.khata.application.engagement;

import dev.khata.domain.documents.DocumentVault;
import dev.khata.domain.documents.StoredPicture;
import dev.khata.domain.engagement.Content;
import dev.khata.domain.engagement.Contents;
import dev.khata.domain.kernel.HexId;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Shows the picture of content to anybody. */
public final class ViewImage {
  private final Contents contents;
  private final DocumentVault vault;

  @Inject
  public ViewImage(Contents contents, DocumentVault vault) {
    this.contents = contents;
    this.vault = vault;
  }

  /** Empty when there is no such content, or none with a picture. */
  public Optional<StoredPicture> find(HexId id) {
    return contents.find(id).flatMap(Content::image);
  }

  /**
   * Its bytes, to be closed. Asked only for who does not have them yet.
   *
   * @throws IOException when the picture is gone, as one that has just been replaced may be
   */
  public InputStream open(StoredPicture picture) throws IOException {
    return vault
        .open(picture.key())
        .map(DocumentVault.Stored::bytes)
        .orElseThrow(() -> new NoSuchFileException(picture.key().text()));
  }
}
