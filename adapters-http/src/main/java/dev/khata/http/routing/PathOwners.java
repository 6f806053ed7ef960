package dev.khata.http.routing;

import dev.khata.domain.kernel.Contract;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** To whom a path belongs that no endpoint answers, and which paths mean what their slash says. */
public final class PathOwners {
  private static final String WEBHOOKS = "/webhooks";

  private static final List<String> KHATA =
      List.of("/docs", "/dev", "/health", "/metrics", WEBHOOKS, "/console", "/account");

  /** What stands in place of a path when the server as a whole is meant. */
  public static final String SERVER = "*";

  /** Two contracts serve these, told apart by nothing but the final slash. */
  private static final Set<String> EXACT =
      Set.of("/api/auth/login", "/api/auth/logout", "/api/auth/me");

  private PathOwners() {}

  /** The contract in whose words a path is answered; empty for Khata's own. */
  public static Optional<Contract> of(String path) {
    if (path.equals(SERVER)
        || path.equals("/")
        || KHATA.stream().anyMatch(prefix -> within(prefix, path))) {
      return Optional.empty();
    }
    if (within("/api/v1", path)) {
      return Optional.of(Contract.WATTSUP);
    }
    if (within("/api/schema", path)) {
      return Optional.of(Contract.MYPHARMA);
    }
    if (within("/api/auth", path) && path.endsWith("/")) {
      return Optional.of(Contract.MYPHARMA);
    }
    return Optional.of(within("/api", path) ? Contract.CHARGEGHAR : Contract.GENCHARGE);
  }

  /** Whether a payment gateway tells something there. */
  public static boolean isWebhook(String path) {
    return within(WEBHOOKS, path);
  }

  /** Whether the path with and without its final slash are two paths. */
  public static boolean isExact(String path) {
    return EXACT.contains(withoutSlash(path));
  }

  public static String withoutSlash(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static boolean within(String prefix, String path) {
    return path.equals(prefix) || path.startsWith(prefix + "/");
  }
}
