package dev.khata.application.kyc;

import dev.khata.application.documents.InMemoryPictures;
import dev.khata.application.documents.SomePicture;
import dev.khata.application.kernel.FakeTransactions;
import dev.khata.domain.documents.PictureFile;
import dev.khata.domain.documents.PictureRefusal;
import dev.khata.domain.documents.Pictures;
import dev.khata.domain.kyc.DocumentType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Pictures as the use cases of KYC meet them: being called inside a transaction is a mistake, and
 * something may happen while one is cleaned.
 */
public final class DeskPictures implements Pictures {
  /** Why everything but a picture is refused. */
  public static final PictureRefusal REFUSAL = new PictureRefusal.NotJpegOrPng();

  private final FakeTransactions transactions;
  private final InMemoryPictures pictures = new InMemoryPictures();
  private Runnable meanwhile = () -> {};

  public DeskPictures(FakeTransactions transactions) {
    this.transactions = transactions;
  }

  /** A small photo, whose width tells what it is of. */
  public static PictureFile photo(DocumentType type) {
    return SomePicture.file(SomePicture.jpeg(width(type), 6));
  }

  /** What a photo is of that was stored. */
  public static DocumentType subject(InputStream photo) throws IOException {
    int width = ImageIO.read(photo).getWidth();
    return Stream.of(DocumentType.values())
        .filter(type -> width(type) == width)
        .findFirst()
        .orElseThrow();
  }

  private static int width(DocumentType type) {
    return 8 + type.ordinal();
  }

  /** A file with that text as its content. */
  public static PictureFile text(String content) {
    return SomePicture.file(content.getBytes(StandardCharsets.UTF_8));
  }

  /** What happens once while somebody's next picture is cleaned, which takes its time. */
  public void whileCleaning(Runnable other) {
    meanwhile = other;
  }

  /** Clean pictures that nobody has closed. */
  public int unclosed() {
    return pictures.open();
  }

  @Override
  public Result clean(PictureFile file) {
    transactions.mustNotBeOpenFor("cleaning a picture");
    Runnable other = meanwhile;
    meanwhile = () -> {};
    other.run();
    return pictures.clean(file);
  }
}
