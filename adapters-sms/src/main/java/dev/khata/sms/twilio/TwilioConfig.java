package dev.khata.sms.twilio;

import dev.khata.domain.kernel.Secret;
import java.net.URI;
import java.util.Optional;

/**
 * An account with Twilio.
 *
 * @param baseUrl in place of Twilio's own
 */
public record TwilioConfig(
    String accountSid, Secret authToken, Sender sender, Optional<URI> baseUrl) {

  /** From whom messages come. */
  public sealed interface Sender {

    /** A number in E.164, a short code or an alphanumeric sender id. */
    record From(String from) implements Sender {}

    /** A messaging service, which picks the sender. */
    record Service(String sid) implements Sender {}
  }
}
