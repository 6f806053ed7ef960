package dev.khata.bootstrap.command;

import dev.khata.application.payments.DecideRefund;
import dev.khata.application.payments.DecideRefund.Decision;
import dev.khata.application.payments.RefundPayment;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.payments.Refund;
import dev.khata.domain.payments.RefundKey;
import dev.khata.domain.payments.RefundRefusal;
import dev.khata.domain.payments.RefundState;
import dev.khata.domain.payments.Subject;
import dev.khata.domain.wallet.AdjustmentReason;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code khata refund}: gives back what was paid through a gateway; and the second opinion. */
@Command(
    name = "refund",
    description = {
      "Gives back, to where it came from, what was paid through the payment vendor: a top-up out of"
          + " the payer's wallet, a plan out of revenue, and what was paid in vain.",
      "Above KHATA_ADJUSTMENT_LIMIT it is only requested (exit code 3): a second admin approves or"
          + " rejects it."
    })
public final class RefundCommand implements Callable<Integer> {
  @Mixin private final AnsweringRun run;

  @Option(names = "--txn", paramLabel = "ID", description = "The number of the transaction.")
  private Optional<Long> transaction = Optional.empty();

  @Option(
      names = "--amount",
      paramLabel = "AMOUNT",
      description = "How much, such as 500 or 12.50; all that is left if it is not said.")
  private Optional<BigDecimal> amount = Optional.empty();

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for those who audit it.")
  private Optional<String> reason = Optional.empty();

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = {
        "A name of your own for what is asked for, 1 to 100 visible ASCII characters:",
        "repeated under it, the same is given back once, and told again."
      })
  private Optional<String> key = Optional.empty();

  @Option(names = "--approve", paramLabel = "ID", description = "Gives back what was requested.")
  private Optional<UUID> approve = Optional.empty();

  @Option(names = "--reject", paramLabel = "ID", description = "Ends what was requested.")
  private Optional<UUID> reject = Optional.empty();

  @Option(
      names = "--by",
      paramLabel = "ADMIN",
      description = {
        "The admin who asks or decides, never the same for both:",
        "a verified phone, E.164, or e-mail address."
      })
  private Optional<String> by = Optional.empty();

  public RefundCommand(Surroundings surroundings, Starter starter) {
    this.run = new AnsweringRun(surroundings, starter);
  }

  @Override
  public Integer call() throws Exception {
    if (approve.isPresent() || reject.isPresent()) {
      requireNothingButDecision();
      return run.run(this::decide);
    }
    if (transaction.isEmpty() || reason.isEmpty()) {
      throw new BadUsage("give --txn and --reason; or --approve or --reject");
    }
    if (by.isEmpty()) {
      throw new BadUsage("say with --by which admin asks for it");
    }
    return run.run(this::request);
  }

  private void requireNothingButDecision() {
    boolean what =
        transaction.isPresent() || amount.isPresent() || reason.isPresent() || key.isPresent();
    if (approve.isPresent() == reject.isPresent() || what) {
      throw new BadUsage("give either --approve or --reject, and nothing with it but --by");
    }
    if (by.isEmpty()) {
      throw new BadUsage("say with --by which admin decides");
    }
  }

  private Answer request(Started started) {
    var command =
        new RefundPayment.Command(
            new Subject(transaction.orElseThrow()),
            amount.map(typed -> money(typed, started.get(Unit.class))),
            AdjustmentReason.of(reason.orElseThrow())
                .orElseThrow(() -> new BadUsage("--reason: expected 1 to 500 characters")),
            key.map(RefundCommand::key),
            actor(started));
    return switch (started.get(RefundPayment.class).handle(command)) {
      case RefundPayment.Result.Asked(Refund refund) -> asked(refund);
      case RefundPayment.Result.Requested(Refund refund) ->
          tell(refund)
              .and(
                  "waits_for",
                  String.format(Locale.ROOT, "khata refund --approve %s --by ADMIN", refund.key()))
              .endingWith(ExitCode.WAITING);
      case RefundPayment.Result.Refused(RefundRefusal refusal) -> throw failed(refusal);
    };
  }

  private Answer decide(Started started) {
    var command =
        new DecideRefund.Command(
            approve.or(() -> reject).orElseThrow(),
            approve.isPresent() ? Decision.APPROVE : Decision.REJECT,
            actor(started));
    return switch (started.get(DecideRefund.class).handle(command)) {
      case DecideRefund.Result.Asked(Refund refund) -> asked(refund);
      case DecideRefund.Result.Rejected(Refund refund) -> tell(refund);
      case DecideRefund.Result.Refused(RefundRefusal refusal) -> throw failed(refusal);
    };
  }

  /** What the vendor has not answered yet is asked for until it does. */
  private static Answer asked(Refund refund) {
    return tell(refund)
        .endingWith(refund.state() == RefundState.REFUSED ? ExitCode.FAILED : ExitCode.DONE);
  }

  private Actor.Person actor(Started started) {
    UserId admin = new People(started).admin(by.orElseThrow());
    Origin origin = Origin.batch(started.get(Ids.class).next().toString());
    return new Actor.Person(admin, Optional.empty(), origin);
  }

  private static RefundKey key(String typed) {
    return RefundKey.of(typed)
        .orElseThrow(() -> new BadUsage("--key: expected 1 to 100 visible ASCII characters"));
  }

  private static Money money(BigDecimal amount, Unit unit) {
    return Money.exactly(amount, unit)
        .filter(money -> !money.isZero())
        .orElseThrow(
            () ->
                new BadUsage(
                    String.format(
                        Locale.ROOT,
                        "--amount: expected one above zero, in %s with at most %d decimals",
                        unit,
                        unit.scale())));
  }

  private static Answer tell(Refund refund) {
    Answer answer =
        Answer.of("refund", refund.key().toString())
            .and("state", RefundWords.of(refund.state()))
            .and("payment", refund.capture())
            .and("from", RefundWords.of(refund.source()))
            .and("amount", refund.amount().amount().toPlainString())
            .and("unit", refund.amount().unit().code());
    refund.reference().ifPresent(reference -> answer.and("reference", reference));
    return answer;
  }

  private static CommandFailed failed(RefundRefusal refusal) {
    return new CommandFailed(RefundWords.of(refusal));
  }
}
