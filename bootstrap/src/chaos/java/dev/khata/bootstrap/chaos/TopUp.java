package dev.khata.bootstrap.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/** One top-up of a wallet under a key of its own, and what was answered to it. */
final class TopUp implements Order {
  private final Customer payer;
  private final long amount;
  private final String key;
  private volatile Optional<Known> known = Optional.empty();
  private volatile Verdict verdict = Verdict.CLEAN;

  /**
   * What its client knows, which must be true for ever.
   *
   * @param amount minor units that it asked for
   * @param paid whether it was told that the money is in the wallet
   */
  record Known(String key, long user, long amount, long transaction, boolean paid) {}

  /**
   * @param amount in minor units
   */
  TopUp(Customer payer, long amount, String key) {
    this.payer = payer;
    this.amount = amount;
    this.key = key;
  }

  @Override
  public Request request() {
    String body =
        """
        {"payment_method":"UPI","amount":%s}\
        """
            .formatted(BigDecimal.valueOf(amount, 2).toPlainString());
    return new Request("POST", "/recharge/wallet/topup", payer.token(), Optional.of(key), body);
  }

  @Override
  public boolean isRepeatable() {
    return true;
  }

  @Override
  public Acknowledged answered(Answer answer) {
    if (answer.status() != 200) {
      found(Verdict.fault("key " + key + " was refused: " + answer.body()));
      return new Acknowledged(0, 1);
    }
    JsonNode told = Api.parse(answer.body());
    long transaction = told.path("txn_id").asLong();
    boolean paid = told.path("status").asText().equals("success");
    if (Plan.minorUnits(told.path("amount").decimalValue()) != amount
        || told.path("user_id").asLong() != payer.id()) {
      found(Verdict.fault("key " + key + " was told of another top-up: " + answer.body()));
    }
    known.ifPresent(
        before -> {
          if (before.transaction() != transaction || before.paid() && !paid) {
            found(Verdict.fault("key " + key + " was told " + before + ", later " + told));
          }
        });
    known = Optional.of(new Known(key, payer.id(), amount, transaction, paid));
    return new Acknowledged(1, 0);
  }

  private void found(Verdict what) {
    verdict = verdict.and(what);
  }

  @Override
  public void left() {
    // Whoever has been told nothing is asked for again.
  }

  Optional<Known> known() {
    return known;
  }

  /** What was told amiss. */
  Verdict verdict() {
    return verdict;
  }
}
