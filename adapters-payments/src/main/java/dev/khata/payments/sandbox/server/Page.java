package dev.khata.payments.sandbox.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Shows what the sandbox holds, the latest first. */
final class Page {
  private static final int MOST = 200;
  private static final List<String> OF_ORDERS =
      List.of("pay", "pay-again", "decline", "leave", "confirm", "hurry");
  private static final List<String> OF_PAYMENTS = List.of("refund", "dispute", "reverse", "win");

  private final Till till;

  Page(Till till) {
    this.till = till;
  }

  Answer answer(Request request) {
    return request.fromBrowser() ? Answer.html(html()) : Answer.json(200, json());
  }

  private ObjectNode json() {
    ObjectNode all = Shapes.JSON.createObjectNode();
    all.putArray("orders").addAll(latest().stream().map(Shapes::order).toList());
    all.putArray("refunds").addAll(till.refunds().stream().map(Shapes::refund).toList());
    return all;
  }

  private List<Order> latest() {
    return till.orders().reversed().stream().limit(MOST).toList();
  }

  private String html() {
    StringBuilder html =
        new StringBuilder(
            "<!doctype html><html lang=en><meta charset=utf-8><title>Sandbox gateway</title>"
                + "<style>body{font-family:sans-serif}form{display:inline}"
                + "td,th{padding:.3em .8em;text-align:left;vertical-align:top}</style>"
                + "<h1>Sandbox gateway</h1><p>No real money. The last two digits of an amount in"
                + " minor units choose what becomes of it:</p><ul>");
    Arrays.stream(Script.values())
        .skip(1)
        .forEach(
            script ->
                html.append("<li>0").append(script.digits()).append(": ").append(script.words()));
    html.append("<li>others: ").append(Script.CAPTURED.words());
    html.append("</ul><p><a href=/statement.csv>Statement</a> of all that is settled");
    html.append("<table><tr><th>Order<th>For<th>Amount<th>State<th>Payments");
    latest().forEach(order -> row(html, order));
    return html.append("</table></html>").toString();
  }

  private void row(StringBuilder html, Order order) {
    html.append("<tr><td>").append(order.id()).append("<br>").append(order.reference());
    html.append("<td>").append(escaped(order.words()));
    html.append("<td>").append(order.amount());
    html.append("<td>").append(order.state()).append("<br>");
    OF_ORDERS.forEach(action -> button(html, "orders/" + order.id(), action));
    html.append("<td>");
    order.payments().forEach(payment -> payment(html, payment));
  }

  private void payment(StringBuilder html, Payment payment) {
    html.append(payment.id()).append(": ").append(payment.amount());
    html.append(' ').append(payment.state().wire());
    html.append(", given back: ").append(till.refunded(payment.id()));
    Optional<Dispute> dispute = payment.dispute();
    dispute.ifPresent(asked -> html.append(", dispute ").append(asked.state().wire()));
    html.append("<br>");
    OF_PAYMENTS.forEach(action -> button(html, "payments/" + payment.id(), action));
    html.append("<br>");
  }

  private static void button(StringBuilder html, String what, String action) {
    html.append("<form method=post action=/control/").append(what).append('/').append(action);
    html.append("><button>").append(action).append("</button></form> ");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
