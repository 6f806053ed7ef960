package dev.khata.domain.kyc;

import dev.khata.domain.kernel.PlainText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where an applicant keeps a picture of a paper: an {@code https} address on some host. Khata shows
 * it to reviewers and never follows it.
 */
public record DocumentLink(String url) {
  /** Characters at most. */
  public static final int LONGEST = 2_048;

  public DocumentLink {
    if (url.length() > LONGEST || uri(url).filter(DocumentLink::isHttps).isEmpty()) {
      throw new IllegalArgumentException("not the address of a document");
    }
  }

  /** On which hosts documents may lie; on any where none is named. */
  public record Hosts(Set<String> names) {
    public Hosts {
      names = Set.copyOf(names);
    }

    public boolean have(DocumentLink link) {
      return names.isEmpty() || names.contains(link.uri().getHost().toLowerCase(Locale.ROOT));
    }
  }

  /** Empty for another kind of address, and for a text that is none. */
  public static Optional<DocumentLink> parse(String text) {
    String url = PlainText.trim(text);
    return url.length() <= LONGEST && uri(url).filter(DocumentLink::isHttps).isPresent()
        ? Optional.of(new DocumentLink(url))
        : Optional.empty();
  }

  public URI uri() {
    return URI.create(url);
  }

  private static boolean isHttps(URI uri) {
    return "https".equalsIgnoreCase(uri.getScheme())
        && uri.getHost() != null
        && uri.getUserInfo() == null;
  }

  private static Optional<URI> uri(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "DocumentLink[…]";
  }
}
