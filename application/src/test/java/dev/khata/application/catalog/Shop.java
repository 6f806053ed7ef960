package dev.khata.application.catalog;

import dev.khata.application.audit.AuditedChanges;
import dev.khata.application.audit.InMemoryAuditLog;
import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Unit;
import java.util.Optional;

/** The use cases of an empty catalogue, over fakes that a test can look at and move. */
public final class Shop {
  public static final Unit NPR = new Unit("NPR", 2);

  public final InMemoryCatalog catalog = new InMemoryCatalog();
  public final InMemoryPlanUse use = new InMemoryPlanUse();
  public final InMemoryAuditLog audit = new InMemoryAuditLog();
  public final SettableClock clock = new SettableClock();
  final Actor.Person editor =
      new Actor.Person(new UserId(7), Optional.of(Contract.GENCHARGE), Origin.batch("request-1"));

  private final FakeTransactions transactions = new FakeTransactions();
  private final AuditedChanges changes = new AuditedChanges(audit, transactions, clock);

  public ManagePlanGroups groups() {
    return new ManagePlanGroups(catalog.groups(), changes);
  }

  public ManagePlans plans() {
    return new ManagePlans(catalog.plans(), catalog.groups(), use, audit, transactions, clock);
  }

  public ManageOfferTypes types() {
    return new ManageOfferTypes(catalog.types(), changes);
  }

  public ManageOffers offers() {
    return new ManageOffers(catalog.offers(), catalog.types(), audit, transactions, clock);
  }
}
