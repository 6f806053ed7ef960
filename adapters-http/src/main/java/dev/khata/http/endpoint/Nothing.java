package dev.khata.http.endpoint;

/** The body that isn't there: of a request that takes none, of an answer such as 204. */
public enum Nothing {
  NOTHING
}
