package dev.khata.bootstrap.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.application.payments.NameBreaks.Named;
import dev.khata.domain.payments.Refund;
import dev.khata.domain.payments.TakenCapture;
import dev.khata.domain.payments.TakenCapture.Use;
import dev.khata.domain.payments.statement.Break;
import dev.khata.domain.payments.statement.Difference;
import dev.khata.domain.payments.statement.StatementLine;
import dev.khata.domain.payments.statement.StatementLine.Figures;
import dev.khata.domain.wallet.Money;
import java.util.Locale;
import java.util.stream.Collectors;

/** What does not match, in the words of the command line: one object each, or one line. */
final class BreakWords {
  private static final JsonMapper JSON = new JsonMapper();

  private BreakWords() {}

  /** For people. */
  static String line(Named named) {
    return object(named).properties().stream()
        .map(
            part ->
                part.getKey().equals("kind")
                    ? "break: " + words(part.getValue().asText())
                    : words(part.getKey()) + " " + part.getValue().asText())
        .collect(Collectors.joining(", "));
  }

  private static String words(String name) {
    return name.replace('_', ' ');
  }

  /** For programs. */
  static ObjectNode object(Named named) {
    ObjectNode object = JSON.createObjectNode();
    switch (named.what()) {
      case Break.Suspended(TakenCapture taken) -> suspended(object, taken);
      case Break.OddRefund(Refund refund) ->
          ofRefund(object, oddness(refund), refund).put("at", refund.changedAt().toString());
      case Break.MissingCapture(TakenCapture taken) ->
          ofCapture(object, "missing_capture", taken).put("at", taken.takenAt().toString());
      case Break.MissingRefund(Refund refund) ->
          ofRefund(object, "missing_refund", refund).put("at", refund.changedAt().toString());
      case Break.OfLine(Difference difference, var _) -> ofLine(object, difference);
    }
    named
        .payment()
        .ifPresent(
            payment ->
                object
                    .put("txn_id", payment.subject().number())
                    .put("user_id", payment.payer().value())
                    .put("asked_for", payment.amount().toString())
                    .put("asked_at", payment.createdAt().toString()));
    return object;
  }

  private static void suspended(ObjectNode object, TakenCapture taken) {
    ofCapture(object, "suspended", taken);
    if (taken.use() instanceof Use.Suspended suspended) {
      object
          .put("why", suspended.why().name().toLowerCase(Locale.ROOT))
          .put("due_by", suspended.dueBy().toString());
    }
    object.put("at", taken.takenAt().toString());
  }

  private static ObjectNode ofCapture(ObjectNode object, String kind, TakenCapture taken) {
    return money(
        object.put("kind", kind).put("payment", taken.capture().payment()),
        taken.capture().amount());
  }

  private static ObjectNode ofRefund(ObjectNode object, String kind, Refund refund) {
    return money(
        object
            .put("kind", kind)
            .put("payment", refund.capture())
            .put("refund", refund.reference().orElseGet(() -> refund.key().toString())),
        refund.amount());
  }

  private static ObjectNode money(ObjectNode object, Money amount) {
    return object.put("amount", amount.amount().toPlainString()).put("unit", amount.unit().code());
  }

  private static String oddness(Refund refund) {
    return switch (refund.cause()) {
      case REPORTED -> "refund_not_asked_for";
      case ADMIN, AUTOMATIC -> "refund_refused";
    };
  }

  private static void ofLine(ObjectNode object, Difference difference) {
    StatementLine line = difference.line();
    object.put("kind", kind(difference)).put("line", line.number()).put("type", type(line));
    object.put("id", line.id());
    line.capture().ifPresent(capture -> object.put("payment", capture));
    switch (difference) {
      case Difference.OtherAmount(var _, Money ours) -> object.put("ours", ours.toString());
      case Difference.NotDone(var _, Money ours) -> object.put("ours", ours.toString());
      case Difference.BookedOtherwise(var _, Figures before) -> object.put("ours", figures(before));
      case Difference.Unknown _,
          Difference.KeepsTooMuch _,
          Difference.WrongSum _,
          Difference.Twice _ -> {
        // Our books have nothing else to say of it.
      }
    }
    object.put("theirs", figures(line.figures())).put("at", line.at().toString());
  }

  private static String figures(Figures figures) {
    return figures.kept().isZero()
        ? figures.amount().toString()
        : String.format(
            Locale.ROOT, "%s (fee %s, tax %s)", figures.amount(), figures.fee(), figures.tax());
  }

  private static String type(StatementLine line) {
    return line.kind().name().toLowerCase(Locale.ROOT);
  }

  private static String kind(Difference difference) {
    return switch (difference) {
      case Difference.Unknown _ -> "unknown";
      case Difference.OtherAmount(StatementLine line, Money ours) ->
          ours.unit().equals(line.figures().unit()) ? "other_amount" : "other_currency";
      case Difference.NotDone _ -> "not_done";
      case Difference.KeepsTooMuch _ -> "keeps_too_much";
      case Difference.WrongSum _ -> "wrong_sum";
      case Difference.BookedOtherwise _ -> "booked_otherwise";
      case Difference.Twice _ -> "twice";
    };
  }
}
