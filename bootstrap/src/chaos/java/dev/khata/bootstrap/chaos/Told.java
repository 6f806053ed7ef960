package dev.khata.bootstrap.chaos;

import com.fasterxml.jackson.databind.JsonNode;

/** What a client was told of a purchase. */
sealed interface Told {

  /** It is done. */
  record Bought(long transaction, long user, long amount, String line) implements Told {}

  /** It is not done, and why. */
  record Refused(String code) implements Told {}

  static Told of(Answer answer) {
    JsonNode body = Api.parse(answer.body());
    return answer.status() == 200 ? bought(body) : new Refused(body.path("code").asText());
  }

  /** A transaction as Gencharge shows it. */
  static Bought bought(JsonNode transaction) {
    return new Bought(
        transaction.path("txn_id").asLong(),
        transaction.path("user_id").asLong(),
        Plan.minorUnits(transaction.path("amount").decimalValue()),
        transaction.path("to_phone_number").asText());
  }
}
