package dev.khata.persistence.wallet;

import static dev.khata.persistence.jooq.Tables.PROOF_SLICE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;

import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.wallet.LedgerProof.Fault;
import dev.khata.domain.wallet.LedgerProof.Part;
import dev.khata.domain.wallet.LedgerProof.Round;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Values;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;

/**
 * The proof of the whole, slice by slice on the batch pool, each in a transaction of its own and at
 * one moment. Whoever works beside passes over the slices that somebody has.
 */
final class JooqProofRound {
  /** Within which all slices are proved; the rest of a day is for when nobody was at it. */
  private static final Duration ROUND = Duration.ofHours(20);

  /** After this one is late, and the work goes on faster. */
  private static final Duration LATE = Duration.ofHours(24);

  private static final int FASTER = 10;

  /** Whatever was left undone for longer is not made good at once. */
  private static final Duration LONGEST_REST = Duration.ofHours(1);

  /** What is broken is looked at again each time, so that it is seen soon when it was mended. */
  private static final int BROKEN_AT_ONCE = 10;

  private static final Condition BROKEN = PROOF_SLICE.FAULTS.gt(0L);

  /** What a newer Khata has slices of beside is proved by that one. */
  private static final Condition KNOWN =
      PROOF_SLICE.KIND.in(Arrays.stream(SliceOf.values()).map(SliceOf::name).toList());

  private static final List<HotSql<Instant>> LAY_OUT =
      Arrays.stream(SliceOf.values())
          .map(kind -> HotSql.of(kind.layOut(), Values.<Instant>none().instant("now", now -> now)))
          .toList();

  private static final HotSql<Slice> FAULTS =
      HotSql.of(
          """
          SELECT count(*) OVER () AS faults, part, number, reason
          FROM ledger_faults(:kind, :begins, :ends) LIMIT 1
          """,
          Values.<Slice>none()
              .text("kind", slice -> slice.kind.name())
              .number("begins", Slice::begins)
              .number("ends", Slice::ends));

  private record Slice(SliceOf kind, long number) {
    long begins() {
      return kind.begins(number);
    }

    long ends() {
      return kind.ends(number);
    }
  }

  /** What a look at a slice found. */
  private record Found(long faults, Fault first) {}

  private final Database database;
  private final Transactions transactions;

  JooqProofRound(Database database, Transactions transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  void advance(Instant now) {
    long due = due(now);
    transactions.inTransaction(() -> layOut(now));
    prove(BROKEN, BROKEN_AT_ONCE, now);
    prove(BROKEN.not(), Math.max(1, due), now);
  }

  private void layOut(Instant now) {
    LAY_OUT.forEach(slices -> slices.execute(database.dsl(), now));
  }

  /** So many that a round takes its time, by how long ago anybody was at it. */
  private long due(Instant now) {
    var standing =
        database
            .dsl()
            .select(count(), min(PROOF_SLICE.LOOKED_AT), max(PROOF_SLICE.PROVED_AT))
            .from(PROOF_SLICE)
            .fetchSingle();
    Instant oldest = Optional.ofNullable(standing.value2()).orElse(now);
    Instant last = Optional.ofNullable(standing.value3()).orElse(now);
    Duration rest = Duration.between(last, now);
    Duration counted = rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
    long pace = oldest.isBefore(now.minus(LATE)) ? FASTER : 1;
    return Math.ceilDiv(pace * standing.value1() * counted.toMillis(), ROUND.toMillis());
  }

  private void prove(Condition which, long most, Instant now) {
    boolean more = true;
    for (long proved = 0; more && proved < most; proved++) {
      more = transactions.<Boolean>inTransaction(() -> proveOne(which, now));
    }
  }

  /** Whether there was one that nobody has looked at since. */
  private boolean proveOne(Condition which, Instant now) {
    Optional<Slice> claimed =
        database
            .dsl()
            .select(PROOF_SLICE.KIND, PROOF_SLICE.NUMBER)
            .from(PROOF_SLICE)
            .where(which)
            .and(KNOWN)
            .and(PROOF_SLICE.LOOKED_AT.lt(now).or(PROOF_SLICE.PROVED_AT.isNull().and(BROKEN.not())))
            .orderBy(PROOF_SLICE.LOOKED_AT, PROOF_SLICE.KIND, PROOF_SLICE.NUMBER)
            .limit(1)
            .forNoKeyUpdate()
            .skipLocked()
            .fetchOptional(row -> new Slice(SliceOf.valueOf(row.value1()), row.value2()));
    claimed.ifPresent(slice -> record(slice, find(slice), now));
    return claimed.isPresent();
  }

  private Optional<Found> find(Slice slice) {
    return FAULTS.first(
        database.dsl(),
        slice,
        row ->
            new Found(
                row.getLong("faults"),
                new Fault(
                    Part.valueOf(row.getString("part")),
                    row.getLong("number"),
                    row.getString("reason"))));
  }

  private void record(Slice slice, Optional<Found> found, Instant now) {
    var update =
        database
            .dsl()
            .update(PROOF_SLICE)
            .set(PROOF_SLICE.LOOKED_AT, now)
            .set(PROOF_SLICE.FAULTS, found.map(Found::faults).orElse(0L))
            .set(PROOF_SLICE.FAULT, found.map(one -> one.first().toString()).orElse(null));
    if (found.isEmpty()) {
      update = update.set(PROOF_SLICE.PROVED_AT, now);
    }
    update
        .where(PROOF_SLICE.KIND.eq(slice.kind.name()))
        .and(PROOF_SLICE.NUMBER.eq(slice.number))
        .execute();
  }

  Round standing() {
    Optional<String> fault =
        database
            .dsl()
            .select(PROOF_SLICE.FAULT)
            .from(PROOF_SLICE)
            .where(BROKEN)
            .orderBy(PROOF_SLICE.KIND, PROOF_SLICE.NUMBER)
            .limit(1)
            .fetchOptional(PROOF_SLICE.FAULT);
    return database
        .dsl()
        .select(count(), min(PROOF_SLICE.LOOKED_AT), count().filterWhere(BROKEN))
        .from(PROOF_SLICE)
        .fetchSingle(row -> toRound(row, fault));
  }

  private static Round toRound(Record row, Optional<String> fault) {
    return new Round(
        row.get(0, Long.class),
        Optional.ofNullable(row.get(1, Instant.class)),
        row.get(2, Long.class),
        fault);
  }
}
