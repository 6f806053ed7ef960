package dev.khata.application.documents;

import dev.khata.domain.documents.CleanPicture;
import dev.khata.domain.documents.PictureFile;
import dev.khata.domain.documents.PictureFormat;
import dev.khata.domain.documents.PictureLimits;
import dev.khata.domain.documents.PictureRefusal;
import dev.khata.domain.documents.PictureRefusal.Damaged;
import dev.khata.domain.documents.PictureRefusal.NotJpegOrPng;
import dev.khata.domain.documents.Pictures;
import dev.khata.domain.kernel.Overloaded;
import dev.khata.domain.kernel.Unavailable;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Pictures that are read and written again in memory. Fit for what tests draw: it knows nothing of
 * orientation and profiles, and takes a JPEG that was cut.
 */
public final class InMemoryPictures implements Pictures {
  private final AtomicInteger open = new AtomicInteger();
  private volatile boolean full;

  /** From now on there is no place. */
  public void fill() {
    full = true;
  }

  /** Clean pictures that nobody has closed yet. */
  public int open() {
    return open.get();
  }

  @Override
  public Result clean(PictureFile file) {
    if (full) {
      throw new Overloaded("told to be full", Duration.ofSeconds(5));
    }
    Optional<PictureRefusal> refusal = PictureLimits.checkFile(file.size());
    if (refusal.isPresent()) {
      return new Result.Refused(refusal.get());
    }
    try (InputStream in = file.content().get()) {
      byte[] content = in.readNBytes(PictureLimits.MAX_BYTES + 1);
      return PictureLimits.checkFile(content.length)
          .<Result>map(Result.Refused::new)
          .orElseGet(() -> cleaned(content));
    } catch (IOException e) {
      throw new Unavailable("a file that was sent can't be read", e);
    }
  }

  private Result cleaned(byte[] content) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      Optional<PictureFormat> format =
          readers.hasNext() ? format(readers.next()) : Optional.empty();
      if (format.isEmpty()) {
        return new Result.Refused(new NotJpegOrPng());
      }
      ImageReader reader = ImageIO.getImageReaders(in).next();
      reader.setInput(in, true, true);
      Optional<PictureRefusal> tooLarge =
          PictureLimits.checkHeader(reader.getWidth(0), reader.getHeight(0), 24);
      return tooLarge.isPresent()
          ? new Result.Refused(tooLarge.get())
          : new Result.Cleaned(new InMemoryPicture(format.get(), reader.read(0), open));
    } catch (IOException e) {
      return new Result.Refused(new Damaged());
    }
  }

  private static Optional<PictureFormat> format(ImageReader reader) throws IOException {
    return switch (reader.getFormatName().toUpperCase(Locale.ROOT)) {
      case "JPEG" -> Optional.of(PictureFormat.JPEG);
      case "PNG" -> Optional.of(PictureFormat.PNG);
      default -> Optional.empty();
    };
  }

  private static final class InMemoryPicture implements CleanPicture {
    private final PictureFormat format;
    private final BufferedImage picture;
    private final byte[] content;
    private final AtomicInteger openPictures;
    private boolean closed;

    InMemoryPicture(PictureFormat format, BufferedImage picture, AtomicInteger openPictures) {
      this.format = format;
      this.picture = picture;
      this.content = SomePicture.written(picture, format.name());
      this.openPictures = openPictures;
      openPictures.incrementAndGet();
    }

    @Override
    public PictureFormat format() {
      return format;
    }

    @Override
    public int width() {
      return picture.getWidth();
    }

    @Override
    public int height() {
      return picture.getHeight();
    }

    @Override
    public long size() {
      return content.length;
    }

    @Override
    public String sha256() {
      try {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }

    @Override
    public InputStream open() {
      if (closed) {
        throw new IllegalStateException("the picture is gone");
      }
      return new ByteArrayInputStream(content);
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        openPictures.decrementAndGet();
      }
    }
  }
}
