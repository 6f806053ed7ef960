package dev.khata.payments.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.payments.Asked;
import dev.khata.application.payments.GatewayStand;
import dev.khata.application.payments.Posted;
import dev.khata.application.payments.Story;
import dev.khata.application.payments.Trouble;
import dev.khata.domain.kernel.Secret;
import dev.khata.domain.payments.PaymentGateway;
import dev.khata.domain.payments.PaymentGateway.Charge;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import dev.khata.payments.NoticeBox;
import dev.khata.payments.call.Call;
import dev.khata.payments.call.Caller;
import dev.khata.payments.call.Outcome;
import dev.khata.payments.sandbox.server.Delays;
import dev.khata.payments.sandbox.server.Fault;
import dev.khata.payments.sandbox.server.Route;
import dev.khata.payments.sandbox.server.SandboxServer;
import dev.khata.payments.sandbox.server.SandboxSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sandbox of its own whose delays are so long that nothing comes by itself: what a story lets
 * happen later is hurried.
 */
final class SandboxStand implements GatewayStand {
  private static final Unit NPR = Unit.currency("NPR");
  private static final JsonMapper JSON = new JsonMapper();

  /** Long enough for a machine that is busy, since all calls but the slow ones must be answered. */
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private static final Duration NEVER = Duration.ofHours(1);
  private static final long ORDINARY = 50_000;

  private final NoticeBox box = new NoticeBox();
  private final Caller caller = new Caller(PATIENCE);
  private final Caller hand = new Caller();
  private final SandboxServer server;
  private Secret secret = new Secret(Fresh.word());

  SandboxStand() {
    var settings =
        SandboxSettings.local(0, Optional.of(box.address()), secret)
            .with(new Delays(NEVER, NEVER, NEVER, List.of()));
    try {
      server = new SandboxServer(settings, InstantSource.system(), Fresh::uuid);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public PaymentGateway gateway() {
    return believing(List.of(secret));
  }

  @Override
  public PaymentGateway believing(List<Secret> secrets) {
    return new SandboxGateway(new SandboxConfig(server.url(), secrets, NPR), caller);
  }

  @Override
  public PaymentGateway astray() {
    URI nowhere = URI.create("http://127.0.0.1:1");
    return new SandboxGateway(new SandboxConfig(nowhere, List.of(secret), NPR), caller);
  }

  /** Everything can happen in a sandbox. */
  @Override
  public Optional<String> cannot(Story story) {
    return Optional.empty();
  }

  @Override
  public Charge charge(Story story) {
    long digits =
        switch (story) {
          case DECLINED -> 1;
          case PENDING, ABANDONED -> 2;
          case OPEN_TIMES_OUT -> 3;
          case CONFIRMED_TWICE -> 4;
          case PAID_AFTER_DECLINE -> 5;
          case REVERSED -> 6;
          case OPEN_IS_LOST -> 7;
          case ANOTHER_AMOUNT -> 8;
          case PAID,
              PAID_TWICE,
              FOUND,
              REFUNDED,
              PARTLY_REFUNDED,
              REFUNDED_AT_THE_GATEWAY,
              DISPUTED,
              REVERSAL_UNDONE,
              NOTICE_SIGNED,
              NOTICE_TIMED,
              SECRET_CHANGED ->
              0;
        };
    return new Charge(Fresh.uuid(), new Money(ORDINARY + digits, NPR), "500 \"<&>\" रुपैयाँ");
  }

  @Override
  public void pays(String reference) {
    if (!isPaid(reference)) {
      control("orders/" + reference + "/hurry");
    }
    if (!isPaid(reference)) {
      control("orders/" + reference + "/pay");
    }
  }

  private boolean isPaid(String reference) {
    return get("/v1/orders/" + reference)
        .path("payments")
        .findValuesAsText("status")
        .contains("captured");
  }

  @Override
  public void paysAgain(String reference) {
    control("orders/" + reference + "/pay-again");
  }

  /** Its amount has declined it already. */
  @Override
  public void isDeclined(String reference) {}

  /** Its amount has begun it already. */
  @Override
  public void begins(String reference) {}

  @Override
  public void abandons(String reference) {
    control("orders/" + reference + "/leave");
  }

  @Override
  public Map<String, String> brings(String reference) {
    return Map.of("order", reference);
  }

  /** Its amount has confirmed it twice already. */
  @Override
  public void confirmsAgain(String reference) {}

  @Override
  public void givesBack(String payment, Money amount) {
    control("payments/" + payment + "/refund?amount=" + amount.minorUnits());
  }

  @Override
  public void disputes(String payment) {
    control("payments/" + payment + "/dispute");
  }

  @Override
  public void takesBack(String payment) {
    control("payments/" + payment + "/reverse");
  }

  @Override
  public void undoes(String payment) {
    control("payments/" + payment + "/win");
  }

  @Override
  public void spoil(Asked call, Trouble trouble) {
    server.spoil(
        Route.valueOf(call.name()),
        switch (trouble) {
          case ANSWER_LOST -> Fault.LOST;
          case TOO_SLOW -> Fault.SLOW;
          case GARBAGE -> Fault.GARBAGE;
          case ERROR -> Fault.ERROR;
        });
  }

  @Override
  public int ordersOf(Charge charge) {
    return orders(charge).size();
  }

  private JsonNode orders(Charge charge) {
    return get("/v1/orders?reference=" + charge.reference()).path("items");
  }

  @Override
  public List<Money> takenFor(Charge charge) {
    List<Money> taken = new ArrayList<>();
    for (JsonNode order : orders(charge)) {
      for (JsonNode payment : order.path("payments")) {
        if (payment.path("status").asText().equals("captured")) {
          taken.add(money(payment));
        }
      }
    }
    return taken;
  }

  @Override
  public List<Money> givenBackOf(String payment) {
    List<Money> given = new ArrayList<>();
    for (JsonNode refund : get("/").path("refunds")) {
      if (refund.path("payment").asText().equals(payment)) {
        given.add(money(refund));
      }
    }
    return given;
  }

  @Override
  public List<Posted> notices(String reference) {
    server.settle();
    return box.posted().stream()
        .filter(posted -> new String(posted.body(), StandardCharsets.UTF_8).contains(reference))
        .toList();
  }

  @Override
  public Secret secret() {
    return secret;
  }

  @Override
  public void signsBy(Secret other) {
    server.settle();
    secret = other;
    server.signsBy(other);
  }

  private static Money money(JsonNode node) {
    return new Money(node.path("amount").longValue(), NPR);
  }

  private void control(String path) {
    answered(Call.post(URI.create(server.url() + "/control/" + path), ""));
  }

  private JsonNode get(String path) {
    return answered(Call.get(URI.create(server.url() + path)));
  }

  private JsonNode answered(Call call) {
    Outcome outcome = hand.make(call);
    if (outcome instanceof Outcome.Answered answered && answered.isSuccess()) {
      try {
        return JSON.readTree(answered.body());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw new AssertionError(call + " ended by " + outcome);
  }

  @Override
  public void close() {
    server.close();
    box.close();
    caller.close();
    hand.close();
  }
}
