package dev.khata.application.kyc;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.domain.kyc.CleanPicture;
import dev.khata.domain.kyc.PictureFile;
import dev.khata.domain.kyc.PictureFormat;
import dev.khata.domain.kyc.PictureRefusal;
import dev.khata.domain.kyc.Pictures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Takes content that begins with {@code jpg} or {@code png} as a clean picture, as it is, and
 * refuses the rest. Being called inside a transaction is a mistake.
 */
public final class PlainPictures implements Pictures {
  /** Why everything else is refused. */
  public static final PictureRefusal REFUSAL = new PictureRefusal.NotJpegOrPng();

  private final FakeTransactions transactions;
  private Runnable meanwhile = () -> {};
  private int open;

  public PlainPictures(FakeTransactions transactions) {
    this.transactions = transactions;
  }

  /** A file with that text as its content. */
  public static PictureFile file(String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    return new PictureFile(content.length, () -> new ByteArrayInputStream(content));
  }

  /** What happens once while somebody's next picture is cleaned, which takes its time. */
  public void whileCleaning(Runnable other) {
    meanwhile = other;
  }

  /** Clean pictures that nobody has closed. */
  public int unclosed() {
    return open;
  }

  @Override
  public Result clean(PictureFile file) {
    transactions.mustNotBeOpenFor("cleaning a picture");
    Runnable other = meanwhile;
    meanwhile = () -> {};
    other.run();

    byte[] content = read(file);
    String text = new String(content, StandardCharsets.UTF_8);
    if (text.startsWith("jpg")) {
      return clean(PictureFormat.JPEG, content);
    }
    return text.startsWith("png") ? clean(PictureFormat.PNG, content) : new Result.Refused(REFUSAL);
  }

  private Result clean(PictureFormat format, byte[] content) {
    open++;
    return new Result.Cleaned(new Plain(format, content));
  }

  private static byte[] read(PictureFile file) {
    try (InputStream in = file.content().get()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Plain implements CleanPicture {
    private final PictureFormat format;
    private boolean closed;
    private final byte[] content;

    private Plain(PictureFormat format, byte[] content) {
      this.format = format;
      this.content = content;
    }

    @Override
    public PictureFormat format() {
      return format;
    }

    @Override
    public int width() {
      return 1;
    }

    @Override
    public int height() {
      return 1;
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
        throw new IllegalStateException("the picture is closed");
      }
      return new ByteArrayInputStream(content);
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        open--;
      }
    }
  }
}
