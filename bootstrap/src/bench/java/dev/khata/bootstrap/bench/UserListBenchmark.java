package dev.khata.bootstrap.bench;

import dev.khata.application.identity.ReadUsers;
import dev.khata.application.wallet.ReadBalance;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.NameKey;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.UserDirectory.Sort;
import dev.khata.domain.identity.UserFilter;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.Window;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.DatabaseConfig;
import dev.khata.persistence.postgres.ServerRole;
import java.io.PrintWriter;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Admins listing users, among a million, with the wallet of each on the page. */
final class UserListBenchmark implements Benchmark {
  private static final int SIZE = 100;
  private static final double EARLY_MAX = 30;
  private static final double NARROW_MAX = 50;
  private static final double ANY_MAX = 1_000;
  private static final int FEW = 10_000;

  private static final List<String> PARTS =
      List.of(
          "zzz",
          "asha das",
          "आशा श",
          "রহমানa",
          "خانa",
          "mirza1",
          "वि श",
          "rao1",
          "zq",
          "x خ",
          "শশ",
          "l r",
          "l das",
          "l gupta",
          "asha",
          "शर्मा",
          "রহমান",
          "محمد",
          "a",
          "र",
          "an",
          "mir",
          "ah r");

  /** One list, how long it took, and what a count of the same users takes. */
  private record Listed(String what, double max, long total, Latency list, Latency floor) {
    double ratio() {
      return list.p50() / floor.p50();
    }

    boolean isOver() {
      return list.p50() > max;
    }
  }

  @Override
  public String name() {
    return "user-list";
  }

  @Override
  public void run(Stand stand, PrintWriter out) throws Exception {
    DatabaseConfig database = stand.filled("named_crowd", NamedCrowd::fill);
    tellPlans(database, stand, out);
    try (Subject khata = Subject.on(database, 2, stand);
        Database plain = Database.forCommand(database)) {
      out.println(
          "one user by the primary key: " + Latency.of(100, () -> PlainSearch.byKey(plain)));
      List<Listed> all = new ArrayList<>();
      for (UserFilter filter : filters()) {
        pages(filter, khata, plain, all);
      }
      for (String part : PARTS) {
        parts(part, khata, plain, all);
      }
      tell(out, all);
    }
  }

  private static List<UserFilter> filters() {
    Optional<AccountState> active = Optional.of(AccountState.ACTIVE);
    Optional<AccountState> blocked = Optional.of(AccountState.BLOCKED);
    Optional<UserType> postpaid = Optional.of(UserType.POSTPAID);
    return List.of(
        UserFilter.NONE,
        new UserFilter(Optional.empty(), active, Optional.empty()),
        new UserFilter(Optional.empty(), blocked, Optional.empty()),
        new UserFilter(Optional.empty(), Optional.empty(), postpaid),
        new UserFilter(Optional.empty(), active, postpaid));
  }

  /** The hundredth page, the last one, and one in the middle, in each order. */
  private static void pages(UserFilter filter, Subject khata, Database plain, List<Listed> all)
      throws Exception {
    String where =
        filter.state().map(state -> "state = '" + state + "'").orElse("true")
            + filter.type().map(type -> " AND user_type = '" + type + "'").orElse("");
    Latency floor =
        Latency.of(1, 3, () -> plain.dsl().fetch("SELECT count(*) FROM users WHERE " + where));
    for (Sort by : List.of(Sort.CREATED_AT, Sort.UPDATED_AT, Sort.NAME, Sort.STATE)) {
      long total = list(khata, filter, by, 0).total();
      for (long offset : List.of(99L * SIZE, total / 2, Math.max(0, total - SIZE))) {
        boolean early = offset < 100L * SIZE;
        all.add(
            new Listed(
                String.format(Locale.ROOT, "%s by %s from %,d", where, by, offset),
                early ? EARLY_MAX : ANY_MAX,
                total,
                Latency.of(2, 7, () -> list(khata, filter, by, offset)),
                floor));
      }
    }
  }

  private static void parts(String part, Subject khata, Database plain, List<Listed> all)
      throws Exception {
    UserFilter filter = named(part);
    Latency floor =
        Latency.of(
            1,
            3,
            () ->
                plain
                    .dsl()
                    .fetch("SELECT count(*) FROM users WHERE name_key LIKE ?", "%" + part + "%"));
    for (Sort by : List.of(Sort.CREATED_AT, Sort.NAME)) {
      long total = list(khata, filter, by, 0).total();
      for (long offset : total > FEW ? List.of(0L, total / 2) : List.of(0L)) {
        all.add(
            new Listed(
                String.format(Locale.ROOT, "\"%s\" by %s from %,d", part, by, offset),
                total > FEW ? ANY_MAX : NARROW_MAX,
                total,
                Latency.of(2, 7, () -> list(khata, filter, by, offset)),
                floor));
      }
    }
  }

  private static Page<User> list(Subject khata, UserFilter filter, Sort by, long offset) {
    Page<User> page =
        khata
            .get(ReadUsers.class)
            .page(new Query<>(filter, Order.down(by), new Window(offset, SIZE)));
    khata.get(ReadBalance.class).wallets(page.items().stream().map(User::id).toList());
    return page;
  }

  private static UserFilter named(String part) {
    return new UserFilter(Optional.of(NameKey.ofPart(part)), Optional.empty(), Optional.empty());
  }

  private void tell(PrintWriter out, List<Listed> all) {
    out.printf(
        Locale.ROOT,
        "%-66s %9s %9s %9s %11s %6s%n",
        "list",
        "users",
        "p50 ms",
        "worst ms",
        "count(*) ms",
        "ratio");
    for (Listed list : all) {
      out.printf(
          Locale.ROOT,
          "%-66s %,9d %9.2f %9.2f %11.2f %6.2f%s%n",
          list.what(),
          list.total(),
          list.list().p50(),
          list.list().p99(),
          list.floor().p50(),
          list.ratio(),
          list.isOver() ? "  over its bound of " + (int) list.max() + " ms" : "");
    }
    Listed worst = all.getFirst();
    for (Listed list : all) {
      if (list.list().p50() / list.max() > worst.list().p50() / worst.max()) {
        worst = list;
      }
    }
    out.printf(
        Locale.ROOT,
        "%s ratio=%.2f rate=%.2fms floor=%.2fms bound=%dms over=%d%n",
        name(),
        worst.ratio(),
        worst.list().p50(),
        worst.floor().p50(),
        (int) worst.max(),
        all.stream().filter(Listed::isOver).count());
  }

  /** Of one list for each way. */
  private static void tellPlans(DatabaseConfig database, Stand stand, PrintWriter out)
      throws Exception {
    try (Wiretap tap = Wiretap.on(database);
        Subject khata = Subject.on(tap.line(), 1, stand);
        Connection superuser =
            stand.connect(ServerRole.SUPERUSER, database.url().replaceFirst(".*/", ""))) {
      tap.calls();
      list(khata, filters().get(3), Sort.CREATED_AT, 99L * SIZE);
      out.println("plans of the 100th page of those who pay later:");
      Plans.print(out, superuser, tap.calls());
      for (String part : List.of("আশা", "asha das", "वि श", "zq", "asha")) {
        tap.calls();
        list(khata, named(part), Sort.CREATED_AT, 0);
        out.println("plans for \"" + part + "\":");
        Plans.print(out, superuser, tap.calls());
      }
    }
  }
}
