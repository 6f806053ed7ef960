package dev.khata.push;

import java.net.URI;

/**
 * How Firebase Cloud Messaging is reached.
 *
 * @param baseUrl without the version of the API
 */
public record FcmConfig(ServiceAccount account, URI baseUrl) {
  public static final URI OWN = URI.create("https://fcm.googleapis.com");
}
