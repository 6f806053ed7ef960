package dev.khata.application.lifecycle;

import dev.khata.application.identity.World;
import dev.khata.application.recharge.InMemoryPastCustomers;
import dev.khata.application.recharge.InMemoryRunningPlans;
import dev.khata.application.wallet.InMemoryJournal;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.lifecycle.Retention;
import java.util.HashSet;
import java.util.Set;

/** The use cases of the lifecycle over fakes, for the people of a world. */
public final class Departures {
  public final InMemoryArchive archive = new InMemoryArchive();
  public final InMemoryRunningPlans plans = new InMemoryRunningPlans();
  public final Set<UserId> recharged = new HashSet<>();
  public final InMemoryPastCustomers pastCustomers = new InMemoryPastCustomers(recharged::contains);
  public final InMemoryJournal books = new InMemoryJournal(Somebody.NPR);
  private final World world;

  public Departures(World world) {
    this.world = world;
  }

  public SwitchUserType switchUserType() {
    return new SwitchUserType(world.users, plans, world.audit, world.transactions, world.clock);
  }

  public DeleteAccount deleteAccount() {
    return deleteAccount(Retention.STANDARD);
  }

  public DeleteAccount deleteAccount(Retention retention) {
    return new DeleteAccount(
        world.users,
        world.sessions,
        world.tries,
        new ForfeitBalance(books, books),
        pastCustomers.remembering(),
        archive,
        retention,
        world.audit,
        world.transactions,
        world.clock);
  }

  public EraseArchivedPersons eraseArchivedPersons(Retention retention) {
    return new EraseArchivedPersons(archive, retention, world.clock);
  }
}
