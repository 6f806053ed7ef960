package dev.khata.persistence.wallet;

import static dev.khata.application.wallet.Somebody.npr;
import static dev.khata.application.wallet.Somebody.someKey;
import static dev.khata.application.wallet.Somebody.topUp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.identity.Somebody;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.application.lifecycle.DeleteAccount;
import dev.khata.application.lifecycle.EndAccount;
import dev.khata.application.wallet.ForfeitBalance;
import dev.khata.application.wallet.PlaceHold;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.leaving.DeletionRefusal;
import dev.khata.domain.kernel.leaving.Retention;
import dev.khata.domain.lifecycle.Archive;
import dev.khata.domain.wallet.Balance;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.HoldRefusal;
import dev.khata.domain.wallet.Holds;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.Side;
import dev.khata.domain.wallet.SystemAccount;
import dev.khata.persistence.audit.AuditPersistence;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.identity.IdentityPersistence;
import dev.khata.persistence.lifecycle.LifecyclePersistence;
import dev.khata.persistence.testing.Meanwhile;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Money of a user is held while the same user deletes their account. */
class LeavingRaceTest {
  @RegisterExtension static final Ledger LEDGER = Ledger.fresh();

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final PlaceHold.Result GONE =
      new PlaceHold.Result.Refused(new HoldRefusal.OwnerGone());
  private static final DeleteAccount.Result ON_HOLD =
      new DeleteAccount.Result.Refused(DeletionRefusal.MONEY_ON_HOLD);

  private final Transactions transactions = LEDGER.transactions();
  private final Ports ledger = LEDGER.wallet();
  private final Users users =
      IdentityPersistence.ports(LEDGER.database(), transactions).get(Users.class);
  private final InstantSource clock = InstantSource.fixed(NOW);
  private final PlaceHold placeHold =
      new PlaceHold(ledger.get(Holds.class), transactions, clock, Fresh::uuid);
  private final DeleteAccount deleteAccount =
      new DeleteAccount(
          users,
          new EndAccount(
              users,
              Set.of(new ForfeitBalance(ledger.get(Balances.class), ledger.get(Journal.class))),
              LifecyclePersistence.ports(LEDGER.database()).get(Archive.class),
              Retention.STANDARD,
              AuditPersistence.ports(LEDGER.database(), transactions, Fresh::uuid)
                  .get(AuditLog.class),
              clock),
          transactions);
  private final User owner = Somebody.withFreshPhone().addTo(users);
  private final CustomerAccount wallet = CustomerAccount.wallet(owner.id());
  private final BigDecimal forfeitedBefore = forfeited();

  @RepeatedTest(60)
  void either_all_holds_stand_or_the_account_is_gone(RepetitionInfo round) {
    LEDGER.record(topUp(wallet, 100, NOW), NOW);
    int leaver = round.getCurrentRepetition() % 4;

    List<Object> results = Race.of(4, runner -> runner == leaver ? delete() : hold());

    if (results.stream().anyMatch(DeleteAccount.Result.Deleted.class::isInstance)) {
      assertThat(results).filteredOn(GONE::equals).hasSize(3);
      assertGone();
    } else {
      assertThat(results).containsOnlyOnce(ON_HOLD);
      assertThat(results).filteredOn(PlaceHold.Result.Placed.class::isInstance).hasSize(3);
      assertStays(90);
    }
  }

  @Test
  void a_deletion_waits_for_a_hold_under_way_and_is_refused_for_it() {
    LEDGER.record(topUp(wallet, 100, NOW), NOW);

    CompletableFuture<DeleteAccount.Result> deletion =
        transactions.inTransaction(
            () -> {
              assertThat(hold()).isInstanceOf(PlaceHold.Result.Placed.class);
              CompletableFuture<DeleteAccount.Result> started = Meanwhile.start(this::delete);
              Meanwhile.awaitOneWaiting(LEDGER.dsl());
              return started;
            });

    assertThat(deletion.join()).isEqualTo(ON_HOLD);
    assertStays(30);
  }

  @Test
  void a_hold_waits_for_a_deletion_under_way_and_finds_the_owner_gone() {
    LEDGER.record(topUp(wallet, 100, NOW), NOW);

    CompletableFuture<PlaceHold.Result> placement =
        transactions.inTransaction(
            () -> {
              assertThat(delete()).isInstanceOf(DeleteAccount.Result.Deleted.class);
              CompletableFuture<PlaceHold.Result> started = Meanwhile.start(this::hold);
              Meanwhile.awaitOneWaiting(LEDGER.dsl());
              return started;
            });

    assertThat(placement.join()).isEqualTo(GONE);
    assertGone();
  }

  private void assertGone() {
    assertThat(users.find(owner.id())).isEmpty();
    assertThat(ledger.get(Balances.class).of(wallet)).isEqualTo(new Balance(npr(0), npr(0)));
    assertThat(forfeited().subtract(forfeitedBefore)).isEqualByComparingTo("1.00");
    assertThat(LEDGER.faults()).isEmpty();
  }

  private void assertStays(long held) {
    assertThat(users.find(owner.id())).isPresent();
    assertThat(ledger.get(Balances.class).of(wallet)).isEqualTo(new Balance(npr(100), npr(held)));
    assertThat(forfeited()).isEqualByComparingTo(forfeitedBefore);
    assertThat(LEDGER.faults()).isEmpty();
  }

  private PlaceHold.Result hold() {
    return placeHold.handle(
        new PlaceHold.Command(someKey(), wallet, npr(30), Duration.ofMinutes(10)));
  }

  private DeleteAccount.Result delete() {
    Session session = new Session(Fresh.uuid(), owner.id(), Contract.GENCHARGE, NOW);
    return deleteAccount.handle(
        new DeleteAccount.Command(
            new Caller(owner, session, Optional.empty()), true, Origin.batch("request-1")));
  }

  private BigDecimal forfeited() {
    return ledger.get(Balances.class).of(SystemAccount.FORFEITED_BALANCES).balance(Side.CREDIT);
  }
}
