package dev.khata.sms.gateway;

import dev.khata.domain.kernel.Secret;
import dev.khata.domain.messaging.Outgoing;
import dev.khata.sms.Attempt;
import dev.khata.sms.Carrier;
import dev.khata.sms.call.Caller;
import dev.khata.sms.call.Outcome;
import dev.khata.sms.call.Witness;
import dev.khata.sms.template.Registered;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Sends by a gateway that a file describes. */
public final class GatewayCarrier implements Carrier {
  private static final int SHORT_ID_BYTES = 10;

  private final GatewayConfig config;
  private final Gateway gateway;
  private final Rendering rendering;
  private final Caller caller;
  private final InstantSource clock;

  public GatewayCarrier(GatewayConfig config, Caller caller, InstantSource clock) {
    this.config = config;
    this.gateway = config.gateway();
    this.rendering = new Rendering(gateway, config.url());
    this.caller = caller;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "http";
  }

  @Override
  public Attempt send(Outgoing message, Witness witness) {
    String number = message.letter().to();
    String country = gateway.country().orElse("");
    if (!number.startsWith("+" + country)) {
      return Attempt.passed("the gateway serves +" + country + " alone");
    }
    Optional<Registered> registered = config.templates().find(message.content());
    if (gateway.needs("template") && registered.map(Registered::id).orElse("").isEmpty()) {
      return Attempt.passed("the gateway has no template for " + key(message));
    }
    Values values = values(message, gateway.number().write(number, country), registered);
    witness.calls(rendering.masked(values));
    Outcome outcome = caller.make(rendering.call(values));
    witness.hears(masked(outcome));
    return switch (outcome) {
      case Outcome.Answered answer -> gateway.verdicts().sort(answer, message.idempotencyKey());
      case Outcome.NotReached(String reason) -> Attempt.failed("not reached: " + reason);
      case Outcome.Unanswered(String reason) -> Attempt.unknown("no answer: " + reason);
    };
  }

  private Values values(Outgoing message, String to, Optional<Registered> registered) {
    Instant now = clock.instant();
    Map<String, String> values = new HashMap<>();
    values.put("to", to);
    values.put("text", message.letter().text());
    values.put("id", message.idempotencyKey());
    values.put("short_id", shortId(message.id()));
    values.put("key", key(message));
    values.put("template", registered.map(Registered::id).orElse(""));
    values.put("language", message.content().language());
    values.put("sender", registered.flatMap(Registered::sender).or(config::sender).orElse(""));
    values.put("user", config.user().orElse(""));
    values.put("token", config.token().map(Secret::reveal).orElse(""));
    values.put("timestamp", Long.toString(now.getEpochSecond()));
    values.put("time", now.truncatedTo(ChronoUnit.SECONDS).toString());
    values.put("expires", message.expiresAt().truncatedTo(ChronoUnit.SECONDS).toString());
    return new Values(values, message.content().variables());
  }

  private static String key(Outgoing message) {
    return message.content().template().key();
  }

  /** For gateways whose ids are short: the same for each try of a message, and of that alone. */
  private static String shortId(UUID id) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(id.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, SHORT_ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private Outcome masked(Outcome outcome) {
    if (outcome instanceof Outcome.Answered(int status, String body)) {
      String safe =
          config
              .token()
              .filter(token -> !token.isEmpty())
              .map(token -> body.replace(token.reveal(), Witness.MASK))
              .orElse(body);
      return new Outcome.Answered(status, safe);
    }
    return outcome;
  }
}
