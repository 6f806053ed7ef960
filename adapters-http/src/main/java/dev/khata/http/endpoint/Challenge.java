package dev.khata.http.endpoint;

/**
 * What every 401 says in {@code WWW-Authenticate}: which tokens are taken here, and whether one was
 * sent that is no good (RFC 6750). Some clients fail on a 401 without it.
 */
public final class Challenge {
  public static final String HEADER = "WWW-Authenticate";

  /** No token was judged: none was sent, or it is the credentials that are wrong. */
  public static final String BEARER = "Bearer";

  /** The token that was sent is no good. */
  public static final String INVALID_TOKEN = "Bearer error=\"invalid_token\"";

  private Challenge() {}
}
