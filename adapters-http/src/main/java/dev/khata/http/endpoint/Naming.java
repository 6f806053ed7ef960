package dev.khata.http.endpoint;

/** How a contract writes the names of record components in JSON. */
public enum Naming {
  SNAKE_CASE,
  CAMEL_CASE
}
