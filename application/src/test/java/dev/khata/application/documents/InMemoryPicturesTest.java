package dev.khata.application.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.documents.CleanPicture;
import dev.khata.domain.documents.Pictures;
import org.junit.jupiter.api.Test;

class InMemoryPicturesTest extends PicturesSuite {
  private final InMemoryPictures pictures = new InMemoryPictures();

  @Override
  protected Pictures pictures() {
    return pictures;
  }

  @Override
  protected Pictures fullPictures() {
    InMemoryPictures full = new InMemoryPictures();
    full.fill();
    return full;
  }

  @Test
  void pictures_that_nobody_closed_are_counted() {
    CleanPicture clean = cleaned(SomePicture.jpeg(8, 8));
    assertThat(pictures.open()).isEqualTo(1);

    clean.close();
    clean.close();

    assertThat(pictures.open()).isZero();
  }
}
