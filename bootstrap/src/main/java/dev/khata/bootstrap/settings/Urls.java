package dev.khata.bootstrap.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/** Kinds of values that are addresses. A wrong one may hold a password, so none is repeated. */
public final class Urls {
  private static final String JDBC =
      "a URL that starts with `jdbc:postgresql:`, without a password";
  private static final String HTTP = "an `http` or `https` URL without user, query or fragment";
  private static final String ORIGIN = "an origin such as `https://app.example`";
  private static final List<String> PASSWORD_PARAMETERS = List.of("password=", "sslpassword=");

  private Urls() {}

  /** A base to which paths are added; a final slash is dropped. */
  public static Kind<URI> http() {
    return Kind.of(HTTP, text -> base(text, HTTP)).discreetly();
  }

  /** A whole address, whose final slash may matter. */
  public static Kind<URI> httpAsIs() {
    return Kind.of(HTTP, text -> web(text, HTTP)).discreetly();
  }

  /** What a browser sends as {@code Origin}. */
  public static Kind<String> origin() {
    return Kind.of(
            ORIGIN,
            text -> {
              URI uri = base(text, ORIGIN);
              if (!uri.getRawPath().isEmpty()) {
                throw new Unfit("expected " + Kinds.plain(ORIGIN));
              }
              return uri.toString().toLowerCase(Locale.ROOT);
            })
        .discreetly();
  }

  public static Kind<String> jdbc() {
    return Kind.of(
            JDBC,
            text -> {
              if (!text.startsWith("jdbc:postgresql:") || !Kinds.isPlain(text)) {
                throw new Unfit("expected " + Kinds.plain(JDBC));
              }
              String lower = text.toLowerCase(Locale.ROOT);
              if (text.contains("@") || PASSWORD_PARAMETERS.stream().anyMatch(lower::contains)) {
                throw new Unfit("holds a user or a password; give those in variables of their own");
              }
              return text;
            })
        .discreetly();
  }

  private static URI base(String text, String allowed) {
    return web(text.endsWith("/") ? text.substring(0, text.length() - 1) : text, allowed);
  }

  private static URI web(String text, String allowed) {
    try {
      URI uri = new URI(text);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      boolean bare =
          uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
      if (web && bare && uri.getHost() != null && uri.getPort() <= 65_535) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // Said below; the exception's message would repeat the text.
    }
    throw new Unfit("expected " + Kinds.plain(allowed));
  }
}
