package dev.khata.http.endpoint;

/**
 * The methods an endpoint can be declared for. HEAD and OPTIONS are answered without declaration.
 */
public enum Method {
  GET,
  POST,
  PUT,
  PATCH,
  DELETE
}
