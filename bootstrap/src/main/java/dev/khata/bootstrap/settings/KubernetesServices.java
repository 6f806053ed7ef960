package dev.khata.bootstrap.settings;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The variables that Kubernetes gives every container of a namespace, unasked, for each service
 * there: those of one called {@code khata-db} start with {@code KHATA_DB_}, and {@code
 * KHATA_HTTP_PORT} may be the address of one called {@code khata-http} as well as a setting.
 */
public final class KubernetesServices {
  private static final Pattern ADDRESS = Pattern.compile("(tcp|udp|sctp)://.*", Pattern.DOTALL);

  /** Whose value is an address. */
  private static final Pattern ENDPOINT =
      Pattern.compile("KHATA(_\\w+)?_PORT(_\\d+_(TCP|UDP|SCTP))?");

  /** Named so by nobody else. */
  private static final Pattern PART =
      Pattern.compile(
          "KHATA(_\\w+)?_(SERVICE_HOST|SERVICE_PORT(_\\w+)?"
              + "|PORT_\\d+_(TCP|UDP|SCTP)_(PROTO|PORT|ADDR))");

  private KubernetesServices() {}

  /** What the operator set. */
  public static Map<String, String> passedOverIn(Map<String, String> environment) {
    Map<String, String> own = new TreeMap<>(environment);
    own.entrySet().removeIf(entry -> isInjected(entry.getKey(), entry.getValue()));
    return own;
  }

  private static boolean isInjected(String name, String value) {
    return PART.matcher(name).matches()
        || (ENDPOINT.matcher(name).matches() && ADDRESS.matcher(value.strip()).matches());
  }
}
