package dev.khata.bootstrap.command;

import dev.khata.application.wallet.DecideAdjustment;
import dev.khata.application.wallet.RequestAdjustment;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Adjustment;
import dev.khata.domain.wallet.AdjustmentKey;
import dev.khata.domain.wallet.AdjustmentReason;
import dev.khata.domain.wallet.AdjustmentRefusal;
import dev.khata.domain.wallet.AdjustmentState;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Side;
import dev.khata.domain.wallet.Unit;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code khata adjust}: gives money or points to a user, or takes them; and the second opinion. */
@Command(
    name = "adjust",
    description = {
      "Books what is given to a user or taken from one, and prints what was booked.",
      "Above KHATA_ADJUSTMENT_LIMIT it is only requested (exit code 3): an admin approves or"
          + " rejects it."
    })
public final class AdjustCommand implements Callable<Integer> {
  @Mixin private final AnsweringRun run;

  @Option(names = "--phone", paramLabel = "NUMBER", description = "Whose: a verified phone, E.164.")
  private Optional<String> phone = Optional.empty();

  @Option(names = "--user", paramLabel = "ID", description = "Whose: the number of the user.")
  private Optional<Long> user = Optional.empty();

  @Option(
      names = "--amount",
      paramLabel = "AMOUNT",
      description = "How much, such as 500 or 12.50; a negative amount takes.")
  private Optional<BigDecimal> amount = Optional.empty();

  @Option(names = "--points", description = "The amount is in points, not in money.")
  private boolean points;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for those who audit it.")
  private Optional<String> reason = Optional.empty();

  @Option(names = "--approve", paramLabel = "ID", description = "Books what was requested.")
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

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = {
        "A name of your own for what is asked for, 1 to 100 visible ASCII characters:",
        "repeated under it, the same is booked once, and told again."
      })
  private Optional<String> key = Optional.empty();

  public AdjustCommand(Surroundings surroundings, Starter starter) {
    this.run = new AnsweringRun(surroundings, starter);
  }

  @Override
  public Integer call() throws Exception {
    if (approve.isPresent() || reject.isPresent()) {
      requireNothingButDecision();
      return run.run(this::decide);
    }
    if (phone.isPresent() == user.isPresent() || amount.isEmpty() || reason.isEmpty()) {
      throw new BadUsage("give --phone or --user, --amount and --reason; or --approve or --reject");
    }
    if (by.isEmpty()) {
      throw new BadUsage("say with --by which admin asks for it");
    }
    return run.run(this::request);
  }

  private void requireNothingButDecision() {
    boolean whose = phone.isPresent() || user.isPresent();
    boolean what = amount.isPresent() || points || reason.isPresent() || key.isPresent();
    if (approve.isPresent() == reject.isPresent() || whose || what) {
      throw new BadUsage("give either --approve or --reject, and nothing with it but --by");
    }
    if (by.isEmpty()) {
      throw new BadUsage("say with --by which admin decides");
    }
  }

  private Answer request(Started started) {
    People people = new People(started);
    Unit unit = points ? Unit.POINTS : started.get(Unit.class);
    BigDecimal given = amount.orElseThrow();
    UserId owner =
        phone.map(people::ofPhone).orElseGet(() -> people.numbered("--user", user.orElseThrow()));
    var command =
        new RequestAdjustment.Command(
            key.map(AdjustCommand::key),
            points ? CustomerAccount.points(owner) : CustomerAccount.wallet(owner),
            given.signum() < 0 ? Side.DEBIT : Side.CREDIT,
            money(given.abs(), unit),
            AdjustmentReason.of(reason.orElseThrow())
                .orElseThrow(() -> new BadUsage("--reason: expected 1 to 500 characters")),
            actor(people.admin(by.orElseThrow()), started));
    return switch (started.get(RequestAdjustment.class).handle(command)) {
      case RequestAdjustment.Result.Posted posted -> tell(posted.adjustment());
      case RequestAdjustment.Result.Requested waiting ->
          tell(waiting.adjustment())
              .and(
                  "waits_for",
                  String.format(Locale.ROOT, "khata adjust --approve %s --by ADMIN", id(waiting)))
              .endingWith(ExitCode.WAITING);
      case RequestAdjustment.Result.Refused refused -> throw failed(refused.reason());
    };
  }

  private static UUID id(RequestAdjustment.Result.Requested waiting) {
    return waiting.adjustment().id();
  }

  private Answer decide(Started started) {
    UserId admin = new People(started).admin(by.orElseThrow());
    var command =
        new DecideAdjustment.Command(
            approve.or(() -> reject).orElseThrow(),
            approve.isPresent() ? AdjustmentState.Event.APPROVE : AdjustmentState.Event.REJECT,
            actor(admin, started));
    return switch (started.get(DecideAdjustment.class).handle(command)) {
      case DecideAdjustment.Result.Posted posted -> tell(posted.adjustment());
      case DecideAdjustment.Result.Rejected rejected -> tell(rejected.adjustment());
      case DecideAdjustment.Result.Refused refused -> throw failed(refused.reason());
    };
  }

  private static AdjustmentKey key(String typed) {
    return AdjustmentKey.of(typed)
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
                        "--amount: expected one that is not zero, in %s with at most %d decimals",
                        unit,
                        unit.scale())));
  }

  private static Actor.Person actor(UserId admin, Started started) {
    Origin origin = Origin.batch(started.get(Ids.class).next().toString());
    return new Actor.Person(admin, Optional.empty(), origin);
  }

  private static Answer tell(Adjustment adjustment) {
    Answer answer =
        Answer.of("adjustment", adjustment.id().toString())
            .and("state", AdjustmentWords.of(adjustment.state()))
            .and("user", adjustment.account().owner().value())
            .and("side", AdjustmentWords.of(adjustment.side()))
            .and("amount", adjustment.amount().amount().toPlainString())
            .and("unit", adjustment.amount().unit().code());
    adjustment
        .decision()
        .flatMap(Adjustment.Decision::entry)
        .ifPresent(entry -> answer.and("entry", entry.value()));
    return answer;
  }

  private static CommandFailed failed(AdjustmentRefusal refusal) {
    return new CommandFailed(AdjustmentWords.of(refusal));
  }
}
