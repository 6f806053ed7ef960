package dev.khata.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.identity.Somebody;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.RefreshToken;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Transactions;
import dev.khata.persistence.database.Grouping;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Callers that are looked up together: each is answered as if asked for alone, and as of now. */
@Timeout(30)
class GroupedCallersTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final Contract CONTRACT = Contract.MYPHARMA;
  private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

  private final Transactions transactions = DATABASE.transactions();
  private final Users users =
      IdentityPersistence.ports(DATABASE.database(), transactions).get(Users.class);
  private final JooqSessions sessions =
      new JooqSessions(DATABASE.database(), Duration.ofSeconds(60));

  @Test
  void of_many_who_ask_at_once_each_gets_their_own() {
    List<Session> open = Race.of(40, runner -> open(user()));

    List<Optional<Caller>> callers = Race.of(40, runner -> ask(open.get(runner).id()));

    for (int i = 0; i < open.size(); i++) {
      assertThat(callers.get(i)).map(Caller::session).contains(open.get(i));
      assertThat(callers.get(i)).map(it -> it.user().id()).contains(open.get(i).user());
    }
  }

  @Test
  void many_who_show_one_session_all_get_it_and_who_shows_none_gets_none() {
    UUID session = open(user()).id();

    List<Optional<Caller>> callers =
        Race.of(40, runner -> ask(runner % 2 == 0 ? session : Fresh.uuid()));

    for (int i = 0; i < callers.size(); i++) {
      assertThat(callers.get(i).isPresent()).isEqualTo(i % 2 == 0);
    }
  }

  @Test
  void in_one_group_a_session_is_no_other_contracts() {
    UUID session = open(user()).id();

    List<Boolean> found =
        Race.of(
            20,
            runner ->
                sessions
                    .caller(session, runner % 2 == 0 ? CONTRACT : Contract.WATTSUP, NOW)
                    .isPresent());

    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i)).isEqualTo(i % 2 == 0);
    }
  }

  @Test
  void a_session_that_has_ended_is_shown_by_nobody_who_asks_from_then_on() {
    for (int round = 0; round < 10; round++) {
      UUID session = open(user()).id();

      List<Integer> lateAndLetIn =
          whileManyAsk(session, () -> sessions.end(session, Session.End.LOGGED_OUT, NOW));

      assertThat(lateAndLetIn).containsOnly(0);
    }
  }

  @Test
  void a_block_holds_for_all_who_ask_from_then_on() {
    for (int round = 0; round < 10; round++) {
      User user = user();
      UUID session = open(user).id();

      whileManyAsk(session, () -> users.update(user.in(AccountState.BLOCKED), NOW));

      List<Optional<Caller>> after = Race.of(16, runner -> ask(session));
      assertThat(after)
          .allSatisfy(
              caller ->
                  assertThat(caller).map(it -> it.user().state()).contains(AccountState.BLOCKED));
    }
  }

  /** A statement that waits for a lock holds the lanes; what ends meanwhile has ended. */
  @Test
  void who_stands_in_line_is_looked_up_after_they_came() {
    UUID first = open(user()).id();
    UUID ended = open(user()).id();
    UUID goesOn = open(user()).id();
    List<CompletableFuture<Optional<Caller>>> behind = new ArrayList<>();

    transactions.inTransaction(
        () -> {
          DATABASE.dsl().execute("LOCK TABLE session IN ACCESS EXCLUSIVE MODE");
          for (int lane = 0; lane < Grouping.LANES; lane++) {
            asked(first);
          }
          awaitStatementsThatWait(Grouping.LANES);
          behind.add(asked(ended));
          behind.add(asked(goesOn));
          awaitWaiting(2);
          return sessions.end(ended, Session.End.REVOKED, NOW);
        });

    assertThat(behind.getFirst().join()).isEmpty();
    assertThat(behind.getLast().join()).isPresent();
  }

  @Test
  void a_transaction_sees_what_it_did_itself() {
    UUID session = open(user()).id();

    boolean found =
        transactions.inTransaction(
            () -> {
              sessions.end(session, Session.End.LOGGED_OUT, NOW);
              return ask(session).isPresent();
            });

    assertThat(found).isFalse();
  }

  /** How many times each of those who ask was let in though they began after it was done. */
  private List<Integer> whileManyAsk(UUID session, Runnable deed) {
    AtomicBoolean done = new AtomicBoolean();
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger asked = new AtomicInteger();
    List<CompletableFuture<Integer>> askers = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      askers.add(
          CompletableFuture.supplyAsync(
              () -> {
                int letIn = 0;
                while (!over.get()) {
                  boolean late = done.get();
                  boolean found = ask(session).isPresent();
                  letIn += late && found ? 1 : 0;
                  asked.incrementAndGet();
                }
                return letIn;
              },
              THREADS));
    }
    awaitMore(asked, 50);
    deed.run();
    done.set(true);
    awaitMore(asked, 100);
    over.set(true);
    return askers.stream().map(CompletableFuture::join).toList();
  }

  private static void awaitMore(AtomicInteger count, int more) {
    int enough = count.get() + more;
    await(() -> count.get() >= enough);
  }

  private CompletableFuture<Optional<Caller>> asked(UUID session) {
    return CompletableFuture.supplyAsync(() -> ask(session), THREADS);
  }

  private void awaitWaiting(int count) {
    await(() -> sessions.waiting() >= count);
  }

  private void awaitStatementsThatWait(int count) {
    await(() -> statementsThatWait() >= count);
  }

  private static int statementsThatWait() {
    return DATABASE
        .dsl()
        .resultQuery(
            "select count(*)::int from pg_locks l join pg_class c on c.oid = l.relation"
                + " where c.relname = 'session' and not l.granted"
                + " and l.database = (select oid from pg_database"
                + " where datname = current_database())")
        .fetchSingle(0, int.class);
  }

  private static void await(BooleanSupplier reached) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime() - end).isNegative();
      LockSupport.parkNanos(1_000_000);
    }
  }

  private Optional<Caller> ask(UUID session) {
    return sessions.caller(session, CONTRACT, NOW);
  }

  private User user() {
    return Somebody.withFreshPhone().addTo(users);
  }

  private Session open(User user) {
    Session session = new Session(Fresh.uuid(), user.id(), CONTRACT, NOW);
    sessions.open(
        session,
        RefreshToken.issue(Fresh.uuid(), session.id(), NOW, Duration.ofDays(7), "signing-1"));
    return session;
  }
}
