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
  public final InMemoryDeletionList deletions;
  private final ListDeletions listing;
  private final World world;

  public Departures(World world) {
    this(world, new InMemoryDeletionList());
  }

  public Departures(World world, InMemoryDeletionList deletions) {
    this.world = world;
    this.deletions = deletions;
    this.listing = new ListDeletions(deletions, archive, world.transactions, world.clock);
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

  public ListDeletions listDeletions() {
    return listing;
  }

  /** Over the database of another world, with the same list. */
  public ReplayDeletions replayDeletions(Retention retention) {
    return new ReplayDeletions(
        deletions,
        world.users,
        world.roles,
        endAccount(retention),
        Set.of(archivedPersons(retention)),
        world.transactions,
        world.clock);
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
    parts.add(listing);
    return parts;
  }

  public ArchivedPersons archivedPersons(Retention retention) {
    return new ArchivedPersons(archive, retention);
  }
}
