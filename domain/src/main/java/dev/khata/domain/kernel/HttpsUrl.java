package dev.khata.domain.kernel;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The address of something on the web, at any host, by https. Nobody here ever fetches it. */
public record HttpsUrl(URI uri) {
  /** Characters at most. */
  public static final int LONGEST = 2048;

  public HttpsUrl {
    if (!isHttps(uri)) {
      throw new IllegalArgumentException("not an https address");
    }
  }

  /**
   * As somebody types it. Empty for what is not the address of a host, for another scheme, and for
   * one that tells a name or a password.
   */
  public static Optional<HttpsUrl> parse(String typed) {
    try {
      return Optional.of(new URI(PlainText.trim(typed)))
          .filter(HttpsUrl::isHttps)
          .map(HttpsUrl::new);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean isHttps(URI uri) {
    String text = uri.toString();
    return "https".equalsIgnoreCase(uri.getScheme())
        && uri.getHost() != null
        && uri.getRawUserInfo() == null
        && text.length() <= LONGEST
        && text.chars().allMatch(c -> c < 0x7f);
  }

  /** Masked: it may lead to a picture of somebody. */
  @Override
  public String toString() {
    return "HttpsUrl[…]";
  }
}
