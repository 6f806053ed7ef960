package dev.khata.bootstrap.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.application.wallet.VerifyLedger;
import dev.khata.bootstrap.logging.LogTo;
import dev.khata.domain.wallet.LedgerProof.Fault;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code khata verify-ledger}: proves the books, and names each entry and account at fault. */
@Command(
    name = "verify-ledger",
    description = {
      "Proves the whole ledger: that entries balance, that balances are the sums of their postings,"
          + " that nothing is missing.",
      "Prints each fault as it is found, then how much was looked at; exit code 1 if there is any."
    })
public final class VerifyLedgerCommand implements Callable<Integer> {
  private static final JsonMapper JSON = new JsonMapper();

  private final Surroundings surroundings;
  @Mixin private final StartedRun run;

  @Option(names = "--json", description = "Prints a JSON object a line: each fault, then the sum.")
  private boolean json;

  public VerifyLedgerCommand(Surroundings surroundings, Starter starter) {
    this.surroundings = surroundings;
    this.run = new StartedRun(surroundings, starter);
  }

  @Override
  public Integer call() throws Exception {
    return run.run(LogTo.STDERR, started -> verify(started.get(VerifyLedger.class)));
  }

  private int verify(VerifyLedger verifyLedger) {
    Output out = surroundings.out();
    VerifyLedger.Result result = told(verifyLedger, out);
    Answer.of("faults", result.faults())
        .and("entries", result.looked().entries())
        .and("postings", result.looked().postings())
        .and("accounts", result.looked().accounts())
        .print(out, json);
    return result.faults() == 0 ? ExitCode.DONE : ExitCode.FAILED;
  }

  private VerifyLedger.Result told(VerifyLedger verifyLedger, Output out) {
    try (ProgressLine progress = surroundings.progress("rows of the books")) {
      return verifyLedger.handle(fault -> progress.aside(() -> out.println(line(fault))), progress);
    }
  }

  /** Written at once, since a ledger can have more faults than fit into memory. */
  private String line(Fault fault) {
    if (!json) {
      return fault.toString();
    }
    ObjectNode object = JSON.createObjectNode();
    object.put("part", fault.part().word());
    object.put("number", fault.number());
    object.put("reason", fault.reason());
    return object.toString();
  }
}
