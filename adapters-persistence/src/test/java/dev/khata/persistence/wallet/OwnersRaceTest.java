package dev.khata.persistence.wallet;

import static dev.khata.application.wallet.Somebody.npr;
import static dev.khata.application.wallet.Somebody.someKey;
import static dev.khata.application.wallet.Somebody.topUp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.identity.Somebody;
import dev.khata.application.kernel.Fresh;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.lifecycle.Archive;
import dev.khata.domain.lifecycle.ArchivedUser;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.Hold;
import dev.khata.domain.wallet.HoldState;
import dev.khata.domain.wallet.Holds;
import dev.khata.domain.wallet.Holds.Placement;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.Journal.Receipt;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Owners;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.identity.IdentityPersistence;
import dev.khata.persistence.lifecycle.LifecyclePersistence;
import dev.khata.persistence.testing.Meanwhile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who posts to somebody, and that somebody leaving at the same moment. */
class OwnersRaceTest {
  @RegisterExtension static final Ledger LEDGER = Ledger.fresh();

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");

  private final Transactions transactions = LEDGER.transactions();
  private final Ports wallet = LEDGER.wallet();
  private final Users users =
      IdentityPersistence.ports(LEDGER.database(), transactions).get(Users.class);
  private final User owner = Somebody.withFreshPhone().addTo(users);

  /** Each way to post to somebody or to hold their money. */
  enum Writer {
    JOURNAL(
        (ledger, owner) ->
            ledger.get(Journal.class).append(topUp(CustomerAccount.wallet(owner), 100, NOW), NOW),
        owner -> new Receipt.OwnersGone(List.of(owner))),
    HOLDS(
        (ledger, owner) -> ledger.get(Holds.class).place(some(owner)),
        owner -> new Placement.OwnerGone()),
    OWNERS((ledger, owner) -> ledger.get(Owners.class).keep(owner), owner -> false);

    private interface Step {
      Object on(Ports ledger, UserId owner);
    }

    private final Step step;
    private final Function<UserId, Object> refusal;

    Writer(Step step, Function<UserId, Object> refusal) {
      this.step = step;
      this.refusal = refusal;
    }

    private static Hold some(UserId owner) {
      return new Hold(
          Fresh.uuid(),
          CustomerAccount.wallet(owner),
          npr(10),
          someKey(),
          HoldState.PLACED,
          NOW,
          NOW.plusSeconds(10),
          Optional.empty());
    }
  }

  @ParameterizedTest
  @EnumSource
  void who_posts_while_the_owner_leaves_waits_and_finds_them_gone(Writer writer) {
    LEDGER.record(topUp(CustomerAccount.wallet(owner.id()), 100, NOW), NOW);

    CompletableFuture<Object> written =
        transactions.inTransaction(
            () -> {
              assertThat(users.lockToRemove(owner.id())).isPresent();
              CompletableFuture<Object> started = Meanwhile.start(() -> write(writer));
              Meanwhile.awaitOneWaiting(LEDGER.dsl());
              leave();
              return started;
            });

    assertThat(written.join()).isEqualTo(writer.refusal.apply(owner.id()));
    assertThat(balance()).isEqualTo(npr(100));
  }

  @ParameterizedTest
  @EnumSource
  void who_leaves_while_somebody_posts_waits_and_sees_it(Writer writer) {
    LEDGER.record(topUp(CustomerAccount.wallet(owner.id()), 100, NOW), NOW);

    CompletableFuture<Money> seen =
        transactions.inTransaction(
            () -> {
              assertThat(writer.step.on(wallet, owner.id()))
                  .isNotEqualTo(writer.refusal.apply(owner.id()));
              CompletableFuture<Money> started = Meanwhile.start(this::lookBeforeLeaving);
              Meanwhile.awaitOneWaiting(LEDGER.dsl());
              return started;
            });

    assertThat(seen.join()).isEqualTo(writer == Writer.JOURNAL ? npr(200) : available(writer));
  }

  private static Money available(Writer writer) {
    return writer == Writer.HOLDS ? npr(90) : npr(100);
  }

  private Money lookBeforeLeaving() {
    return transactions.inTransaction(
        () -> {
          users.lockToRemove(owner.id());
          return wallet.get(Balances.class).of(CustomerAccount.wallet(owner.id())).available();
        });
  }

  private Object write(Writer writer) {
    return transactions.inTransaction(() -> writer.step.on(wallet, owner.id()));
  }

  private void leave() {
    LifecyclePersistence.ports(LEDGER.database())
        .get(Archive.class)
        .add(ArchivedUser.of(owner, NOW));
    users.remove(owner.id());
  }

  private Money balance() {
    return wallet.get(Balances.class).of(CustomerAccount.wallet(owner.id())).total();
  }
}
