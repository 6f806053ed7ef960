package dev.khata.storage.pictures;

import dev.khata.domain.documents.PictureFormat;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageReaderWriterSpi;
import javax.imageio.spi.ImageWriterSpi;

/** Finds the JDK's own codecs, whatever other ones lie on the class path. */
final class JdkCodecs {

  private JdkCodecs() {}

  static ImageReader reader(PictureFormat format) {
    try {
      return provider(ImageReaderSpi.class, format).createReaderInstance();
    } catch (IOException e) {
      throw new IllegalStateException("no reader of " + format, e);
    }
  }

  static ImageWriter writer(PictureFormat format) {
    try {
      return provider(ImageWriterSpi.class, format).createWriterInstance();
    } catch (IOException e) {
      throw new IllegalStateException("no writer of " + format, e);
    }
  }

  private static <T extends ImageReaderWriterSpi> T provider(Class<T> kind, PictureFormat format) {
    Iterator<T> all = IIORegistry.getDefaultInstance().getServiceProviders(kind, true);
    while (all.hasNext()) {
      T provider = all.next();
      if (provider.getClass().getModule() == ImageIO.class.getModule()
          && List.of(provider.getMIMETypes()).contains(format.mediaType())) {
        return provider;
      }
    }
    throw new IllegalStateException("this JDK has no codec for " + format);
  }
}
