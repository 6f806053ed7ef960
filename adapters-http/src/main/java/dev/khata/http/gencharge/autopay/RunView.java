package dev.khata.http.gencharge.autopay;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.khata.application.autopay.ProcessDue;
import dev.khata.domain.autopay.ChargeRuns;
import dev.khata.domain.recharge.TransactionId;
import dev.khata.http.endpoint.ValueNames;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a run charged, as clients see it.
 *
 * @param results a part of them; the counts are of the whole run
 */
record RunView(int processed, int succeeded, int failed, List<Item> results, UUID runId) {
  static final RunView EXAMPLE =
      new RunView(
          2,
          1,
          1,
          List.of(
              new Item(17, Item.Status.SUCCESS, Optional.of(1001L), Optional.empty()),
              new Item(
                  18, Item.Status.FAILED, Optional.empty(), Optional.of("INSUFFICIENT_FUNDS"))),
          UUID.fromString("0193a5b7-3c1e-7d42-9a51-0c5f2e8b6d10"));

  static final ValueNames<Item.Status> STATUS =
      ValueNames.of(
              Item.Status.class,
              value ->
                  switch (value) {
                    case SUCCESS -> "success";
                    case FAILED -> "failed";
                  })
          .titled("AutopayResult");

  /** What one autopay came to. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Item(long autopayId, Status status, Optional<Long> txnId, Optional<String> error) {
    enum Status {
      SUCCESS,
      FAILED
    }

    static Item of(ChargeRuns.Result result) {
      boolean failed = result.failure().isPresent();
      return new Item(
          result.mandate().value(),
          failed ? Status.FAILED : Status.SUCCESS,
          result.transaction().filter(id -> !failed).map(TransactionId::value),
          result.failure());
    }
  }

  static RunView of(ProcessDue.Result result) {
    return new RunView(
        result.processed(),
        result.succeeded(),
        result.failed(),
        result.results().stream().map(Item::of).toList(),
        result.run().orElseThrow());
  }
}
