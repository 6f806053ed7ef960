package dev.khata.bootstrap.chaos;

import dev.khata.application.wallet.RequestAdjustment;
import dev.khata.bootstrap.command.Started;
import dev.khata.bootstrap.config.Configuration;
import dev.khata.bootstrap.wiring.Wiring;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.AdjustmentReason;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Side;
import dev.khata.domain.wallet.Unit;
import java.util.Map;
import java.util.Optional;

/**
 * Money for customers, as {@code khata adjust} gives it, without the price of a process for each.
 */
final class Wallets {
  private Wallets() {}

  /** Gives each that many minor units. */
  static void fill(Site site, Map<Customer, Long> amounts) {
    Configuration configuration = Configuration.read(site.jar().settings(), Optional.empty());
    try (Started khata = Wiring.forCommand().start(configuration)) {
      RequestAdjustment adjust = khata.get(RequestAdjustment.class);
      Unit unit = khata.get(Unit.class);
      var admin = new Identifier.Phone(new PhoneNumber(Site.ADMIN));
      UserId id = khata.get(Users.class).verifiedHolder(admin).orElseThrow().id();
      Actor.Person by = new Actor.Person(id, Optional.empty(), Origin.batch("chaos"));
      amounts.forEach((customer, amount) -> give(adjust, customer, new Money(amount, unit), by));
    }
  }

  private static void give(
      RequestAdjustment adjust, Customer customer, Money amount, Actor.Person by) {
    var command =
        new RequestAdjustment.Command(
            Optional.empty(),
            CustomerAccount.wallet(new UserId(customer.id())),
            Side.CREDIT,
            amount,
            AdjustmentReason.of("before the storm").orElseThrow(),
            by);
    if (!(adjust.handle(command) instanceof RequestAdjustment.Result.Posted)) {
      throw new IllegalStateException("not posted");
    }
  }
}
