package dev.khata.storage;

import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * The bytes of an object. A failure of the SDK, as of a digest that doesn't match at the end, is
 * one of reading; and who closes early doesn't wait for the rest.
 */
final class ObjectStream extends InputStream {
  private final ResponseInputStream<GetObjectResponse> object;
  private boolean atEnd;

  ObjectStream(ResponseInputStream<GetObjectResponse> object) {
    this.object = object;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    try {
      int read = object.read(into, from, length);
      atEnd |= read < 0;
      return read;
    } catch (SdkException e) {
      throw new IOException("an object can't be read to its end", e);
    }
  }

  @Override
  public void close() throws IOException {
    if (!atEnd) {
      object.abort();
    }
    object.close();
  }
}
