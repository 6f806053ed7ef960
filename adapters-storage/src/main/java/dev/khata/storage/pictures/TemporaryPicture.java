package dev.khata.storage.pictures;

import dev.khata.domain.documents.CleanPicture;
import dev.khata.domain.documents.PictureFormat;
import dev.khata.domain.kernel.Unavailable;
import dev.khata.storage.files.UnnamedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A clean picture in a temporary file. */
record TemporaryPicture(
    PictureFormat format, int width, int height, long size, String sha256, UnnamedFile file)
    implements CleanPicture {

  /**
   * @throws Unavailable when there is no room for it
   */
  static TemporaryPicture keep(Encoder.Encoded picture, int width, int height) {
    MessageDigest digest = sha256Digest();
    UnnamedFile file = null;
    try {
      file = UnnamedFile.make("khata-picture-");
      OutputStream out = new DigestOutputStream(Channels.newOutputStream(file.channel()), digest);
      picture.content().writeTo(out);
      return new TemporaryPicture(
          picture.format(),
          width,
          height,
          picture.content().size(),
          HexFormat.of().formatHex(digest.digest()),
          file);
    } catch (IOException e) {
      if (file != null) {
        file.close();
      }
      throw new Unavailable("a temporary file can't be written", e);
    }
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public InputStream open() {
    if (!file.channel().isOpen()) {
      throw new IllegalStateException("the picture is gone");
    }
    return file.open();
  }

  @Override
  public void close() {
    file.close();
  }
}
