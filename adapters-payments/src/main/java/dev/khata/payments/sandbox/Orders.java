package dev.khata.payments.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.domain.payments.Capture;
import dev.khata.domain.payments.NextStep;
import dev.khata.domain.payments.Opening;
import dev.khata.domain.payments.OrderState;
import dev.khata.domain.payments.PaymentGateway.RefundOrder;
import dev.khata.domain.payments.Refunding;
import dev.khata.domain.payments.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Orders and refunds as the sandbox tells of them. */
final class Orders {
  private static final String ODD = "an answer of another form";

  private Orders() {}

  static Opening opened(JsonNode order) {
    try {
      return new Opening.Opened(Json.text(order, "id"), new NextStep.Nothing());
    } catch (Json.Unreadable e) {
      return new Opening.Unknown(ODD);
    }
  }

  /** Of several orders the one that is paid, or else one that can be. */
  static Opening found(JsonNode list) {
    if (!list.path("items").isArray()) {
      return new Opening.Unknown(ODD);
    }
    Opening found = new Opening.Nothing();
    for (JsonNode order : list.path("items")) {
      if (!(standing(order) instanceof Standing.Told told)) {
        return new Opening.Unknown(ODD);
      }
      if (!told.captures().isEmpty()) {
        return opened(order);
      }
      if (told.state() != OrderState.CLOSED) {
        found = opened(order);
      }
    }
    return found;
  }

  static Standing standing(JsonNode order) {
    try {
      Json.text(order, "id");
      return new Standing.Told(
          Optional.of(Json.uuid(order, "reference")), captures(order), state(order));
    } catch (Json.Unreadable e) {
      return new Standing.Unknown(ODD);
    }
  }

  private static List<Capture> captures(JsonNode order) {
    if (!order.path("payments").isArray()) {
      throw new Json.Unreadable("payments");
    }
    List<Capture> captures = new ArrayList<>();
    for (JsonNode payment : order.path("payments")) {
      if (Json.text(payment, "status").equals("captured")) {
        captures.add(Json.capture(payment));
      }
    }
    return captures;
  }

  private static OrderState state(JsonNode order) {
    return switch (Json.text(order, "state")) {
      case "open" -> OrderState.OPEN;
      case "declined" -> OrderState.DECLINED;
      case "closed" -> OrderState.CLOSED;
      default -> throw new Json.Unreadable("state");
    };
  }

  /** The refund that was asked for, if that is what the sandbox tells of. */
  static Refunding refunded(JsonNode refund, RefundOrder order) {
    try {
      boolean ours =
          Json.uuid(refund, "key").equals(order.key())
              && Json.text(refund, "payment").equals(order.payment())
              && Json.money(refund).equals(order.amount());
      return ours
          ? new Refunding.Done(Json.text(refund, "id"))
          : new Refunding.Unknown("another refund");
    } catch (Json.Unreadable e) {
      return new Refunding.Unknown(ODD);
    }
  }
}
