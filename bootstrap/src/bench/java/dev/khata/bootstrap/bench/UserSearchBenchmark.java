package dev.khata.bootstrap.bench;

import dev.khata.application.kyc.ReadKyc;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.kyc.Applicants;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.DatabaseConfig;
import dev.khata.persistence.postgres.ServerRole;
import java.io.PrintWriter;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reviewers looking for users by a part of their address, among a million. */
final class UserSearchBenchmark implements Benchmark {
  /** Three signs or more that ten thousand users have at most. */
  private static final List<String> NARROW =
      List.of("khan123456", "zzz", "a1b2", "abc", "1234", "123");

  /** What many users have, or what is too short for an index. */
  private static final List<String> WIDE =
      List.of("khan1", "khan", "gmail", "@gmail.com", "k", "zq", "a@g", "");

  private static final double NARROW_MAX = 50;
  private static final double WIDE_MAX = 1_000;
  private static final int WARM_UP = 3;
  private static final int TIMES = 9;
  private static final Window FIRST = new Window(0, 10);

  /** How one part of an address was looked for. */
  private record Found(String part, long total, Latency search, Latency floor) {
    double ratio() {
      return search.p50() / floor.p50();
    }
  }

  @Override
  public String name() {
    return "user-search";
  }

  @Override
  public void run(Stand stand, PrintWriter out) throws Exception {
    DatabaseConfig database = stand.filled("crowd", Crowd::fill);
    tellPlans(database, stand, out);
    try (Subject khata = Subject.on(database, 2, stand);
        Database plain = Database.forCommand(database)) {
      ReadKyc users = khata.get(ReadKyc.class);
      Latency byKey = Latency.of(100, () -> PlainSearch.byKey(plain));
      out.println("one user by the primary key: " + byKey);
      List<Found> narrow = among(NARROW, users, plain);
      List<Found> wide = among(WIDE, users, plain);
      tell(out, "at most 10,000 have it", NARROW_MAX, narrow);
      tell(out, "more have it, or it is short", WIDE_MAX, wide);
      conclude(out, slowest(narrow));
    }
  }

  private static List<Found> among(List<String> parts, ReadKyc users, Database plain)
      throws Exception {
    List<Found> all = new ArrayList<>();
    for (String part : parts) {
      Applicants.Filter filter = filter(part);
      all.add(
          new Found(
              part,
              users.users(filter, FIRST).total(),
              Latency.of(WARM_UP, TIMES, () -> users.users(filter, FIRST)),
              Latency.of(1, 3, () -> PlainSearch.count(plain, part))));
    }
    return all;
  }

  private static Applicants.Filter filter(String part) {
    Optional<String> wanted = Optional.of(part).filter(text -> !text.isEmpty());
    return new Applicants.Filter(wanted, Optional.empty(), Optional.empty());
  }

  private static void tell(PrintWriter out, String what, double max, List<Found> all) {
    out.printf(
        Locale.ROOT,
        "%-30s %9s %10s %10s %12s %6s%n",
        what,
        "users",
        "p50 ms",
        "worst ms",
        "count(*) ms",
        "ratio");
    for (Found found : all) {
      out.printf(
          Locale.ROOT,
          "%-30s %,9d %10.2f %10.2f %12.2f %6.2f%s%n",
          "\"" + found.part() + "\"",
          found.total(),
          found.search().p50(),
          found.search().p99(),
          found.floor().p50(),
          found.ratio(),
          found.search().p50() > max ? "  over its bound of " + (int) max + " ms" : "");
    }
  }

  private static Found slowest(List<Found> all) {
    return all.stream().max(Comparator.comparing(found -> found.search().p50())).orElseThrow();
  }

  private void conclude(PrintWriter out, Found slowest) {
    out.printf(
        Locale.ROOT,
        "%s ratio=%.2f rate=%.2fms floor=%.2fms%n",
        name(),
        slowest.ratio(),
        slowest.search().p50(),
        slowest.floor().p50());
  }

  /** Of one part for each way of looking. */
  private static void tellPlans(DatabaseConfig database, Stand stand, PrintWriter out)
      throws Exception {
    try (Wiretap tap = Wiretap.on(database);
        Subject khata = Subject.on(tap.line(), 1, stand);
        Connection superuser = stand.connect(ServerRole.SUPERUSER, nameOf(database))) {
      ReadKyc users = khata.get(ReadKyc.class);
      for (String part : List.of("1234", "zq", "khan", "")) {
        tap.calls();
        users.users(filter(part), FIRST);
        out.println("plans for \"" + part + "\":");
        Plans.print(out, superuser, tap.calls());
      }
    }
  }

  private static String nameOf(DatabaseConfig database) {
    return database.url().replaceFirst(".*/", "");
  }
}
