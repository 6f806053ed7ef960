package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Kind;
import dev.khata.bootstrap.settings.Kinds;
import dev.khata.bootstrap.settings.Urls;
import java.util.List;

/**
 * Whose pages may call the contracts from a browser.
 *
 * @param any everybody's; then {@code origins} is empty
 * @param origins those named, as browsers send them
 */
public record CorsOrigins(boolean any, List<String> origins) {
  static final CorsOrigins ANY = new CorsOrigins(true, List.of());
  static final CorsOrigins NONE = new CorsOrigins(false, List.of());

  public CorsOrigins {
    origins = List.copyOf(origins);
  }

  static CorsOrigins otherwise(Env env) {
    return switch (env) {
      case DEVELOPMENT -> ANY;
      case PRODUCTION -> NONE;
    };
  }

  static Kind<CorsOrigins> kind() {
    Kind<List<String>> list = Kinds.list(Urls.origin());
    return new Kind<>(
        "`*`, `none`, or " + list.allowed(),
        text ->
            switch (text) {
              case "*" -> ANY;
              case "none" -> NONE;
              default -> new CorsOrigins(false, list.read(text));
            },
        list.discreet());
  }
}
