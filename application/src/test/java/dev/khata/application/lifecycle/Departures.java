package dev.khata.application.lifecycle;

import dev.khata.application.identity.EndSessions;
import dev.khata.application.identity.World;
import dev.khata.application.recharge.InMemoryPastCustomers;
import dev.khata.application.recharge.InMemoryRunningPlans;
import dev.khata.application.wallet.ForfeitBalance;
import dev.khata.application.wallet.InMemoryJournal;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.leaving.LeavesWith;
import dev.khata.domain.kernel.leaving.Retention;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
    return new DeleteAccount(world.users, endAccount(retention), world.transactions);
  }

  public DeleteUsers deleteUsers() {
    return new DeleteUsers(
        world.users, world.seniority, endAccount(Retention.STANDARD), world.transactions);
  }

  public ReadArchive readArchive() {
    return new ReadArchive(archive);
  }

  private EndAccount endAccount(Retention retention) {
    return new EndAccount(
        world.users, leaving(retention), archive, retention, world.audit, world.clock);
  }

  private Set<LeavesWith> leaving(Retention retention) {
    Set<LeavesWith> parts = new LinkedHashSet<>();
    parts.add(new EndSessions(world.users, world.sessions, world.tries));
    parts.add(new ForfeitBalance(books, books));
    parts.add(pastCustomers.remembering(world.users, retention));
    return parts;
  }

  public ArchivedPersons archivedPersons(Retention retention) {
    return new ArchivedPersons(archive, retention);
  }
}
