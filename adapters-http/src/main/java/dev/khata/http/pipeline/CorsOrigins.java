package dev.khata.http.pipeline;

import java.util.Set;

/**
 * Which web pages may call the API.
 *
 * @param anyOrigin every page may
 * @param listed origins as browsers send them, such as {@code https://app.example}
 */
public record CorsOrigins(boolean anyOrigin, Set<String> listed) {
  public CorsOrigins {
    listed = Set.copyOf(listed);
  }

  public static CorsOrigins any() {
    return new CorsOrigins(true, Set.of());
  }

  public static CorsOrigins none() {
    return new CorsOrigins(false, Set.of());
  }

  public static CorsOrigins of(Set<String> listed) {
    return new CorsOrigins(false, listed);
  }

  public boolean allows(String origin) {
    return anyOrigin || listed.contains(origin);
  }
}
