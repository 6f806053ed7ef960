package dev.khata.persistence.audit;

import static dev.khata.persistence.jooq.Tables.AUDIT_RENEWAL;
import static dev.khata.persistence.jooq.Tables.AUDIT_SEAL;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import dev.khata.domain.audit.proof.AuditChain;
import dev.khata.domain.audit.proof.AuditLink;
import dev.khata.domain.audit.proof.AuditProof;
import dev.khata.domain.audit.proof.AuditRenewal;
import dev.khata.domain.audit.proof.AuditSeal;
import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.rotation.Remains;
import dev.khata.domain.kernel.rotation.Renewal;
import dev.khata.domain.kernel.rotation.StoredUnderKeys;
import dev.khata.domain.kernel.upkeep.Progress;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.KeyIds;
import dev.khata.persistence.database.Values;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.SortField;

/**
 * Seals of the audit log, beside which is written what a newer key says of them: neither log nor
 * seals are ever changed. One that doesn't prove is passed over, and gets nothing.
 */
final class RenewedSeals implements StoredUnderKeys {
  private static final int CHUNK = 1_000;

  private static final HotSql<List<AuditRenewal>> ADD =
      HotSql.of(
          """
          INSERT INTO audit_renewal (number, key_id, mac)
          SELECT r.number, r.key_id, r.mac
          FROM unnest(:numbers, :keys, :macs) AS r (number, key_id, mac)
          ON CONFLICT (number, key_id) DO NOTHING
          """,
          Values.<List<AuditRenewal>>none()
              .each(
                  renewals -> renewals,
                  renewal ->
                      renewal
                          .longs("numbers", AuditRenewal::number)
                          .texts("keys", AuditRenewal::keyId)
                          .texts("macs", AuditRenewal::mac)));

  private final Database database;
  private final Transactions transactions;
  private final AuditProof proof;
  private final KeyRing keys;

  RenewedSeals(Database database, Transactions transactions, AuditProof proof, KeyRing keys) {
    this.database = database;
    this.transactions = transactions;
    this.proof = proof;
    this.keys = keys;
  }

  @Override
  public String name() {
    return AUDIT_SEAL.getName();
  }

  @Override
  public KeyPurpose purpose() {
    return KeyPurpose.AUDIT;
  }

  /** Seals are renewed in their order, so that the last of a key tells of all of them. */
  @Override
  public Set<String> needed() {
    return KeyIds.of(database.dsl(), AUDIT_SEAL.KEY_ID, noCondition()).stream()
        .filter(id -> !isProvedWithout(id))
        .collect(Collectors.toSet());
  }

  private boolean isProvedWithout(String id) {
    List<String> others = keys.ids().stream().filter(other -> !other.equals(id)).toList();
    return isRenewed(id, others, AUDIT_SEAL.NUMBER.asc())
        && isRenewed(id, others, AUDIT_SEAL.NUMBER.desc());
  }

  private boolean isRenewed(String id, List<String> others, SortField<Long> order) {
    return database
        .dsl()
        .select(AUDIT_SEAL.NUMBER)
        .from(AUDIT_SEAL)
        .where(AUDIT_SEAL.KEY_ID.eq(id))
        .orderBy(order)
        .limit(inline(1))
        .fetchOptional(AUDIT_SEAL.NUMBER)
        .map(
            number ->
                database
                    .dsl()
                    .fetchExists(
                        AUDIT_RENEWAL,
                        AUDIT_RENEWAL.NUMBER.eq(number).and(AUDIT_RENEWAL.KEY_ID.in(others))))
        .orElse(true);
  }

  @Override
  public List<Remains> remains(Instant now) {
    return database
        .dsl()
        .select(AUDIT_SEAL.KEY_ID, count())
        .from(AUDIT_SEAL)
        .where(isToRenew())
        .groupBy(AUDIT_SEAL.KEY_ID)
        .orderBy(AUDIT_SEAL.KEY_ID)
        .fetch(row -> Remains.lasting(row.value1(), row.value2()));
  }

  private Condition isToRenew() {
    String current = keys.current().id();
    return AUDIT_SEAL
        .KEY_ID
        .ne(current)
        .and(
            notExists(
                selectOne()
                    .from(AUDIT_RENEWAL)
                    .where(AUDIT_RENEWAL.NUMBER.eq(AUDIT_SEAL.NUMBER))
                    .and(AUDIT_RENEWAL.KEY_ID.eq(current))));
  }

  @Override
  public Renewal renew(Progress progress) {
    Renewal all = Renewal.NOTHING;
    Optional<Long> first = firstToRenew();
    Chunk chunk = new Chunk(all, first.map(number -> number - 1).orElse(0L), CHUNK);
    while (first.isPresent() && chunk.seals == CHUNK) {
      long after = chunk.last;
      chunk = transactions.inTransaction(() -> renew(after));
      all = all.plus(chunk.renewal);
      progress.at(all.renewed(), OptionalLong.empty());
    }
    return all;
  }

  /**
   * @param last the number of its last seal
   */
  private record Chunk(Renewal renewal, long last, int seals) {}

  private Optional<Long> firstToRenew() {
    return database
        .dsl()
        .select(AUDIT_SEAL.NUMBER)
        .from(AUDIT_SEAL)
        .where(isToRenew())
        .orderBy(AUDIT_SEAL.NUMBER)
        .limit(inline(1))
        .fetchOptional(AUDIT_SEAL.NUMBER);
  }

  private Chunk renew(long after) {
    Key current = keys.current();
    List<AuditRenewal> renewals = new ArrayList<>();
    List<AuditLink> links = proof.links(after, CHUNK);
    Optional<AuditSeal> before = seal(after);
    int broken = 0;
    for (AuditLink link : links) {
      if (!link.isProvedBy(current.id())) {
        if (AuditChain.check(before, link, keys).isEmpty()) {
          renewals.add(AuditChain.renew(before, link, current));
        } else {
          broken++;
        }
      }
      before = Optional.of(link.seal());
    }
    ADD.execute(database.dsl(), renewals);
    return new Chunk(
        new Renewal(renewals.size(), broken),
        before.map(AuditSeal::number).orElse(after),
        links.size());
  }

  private Optional<AuditSeal> seal(long number) {
    return database
        .dsl()
        .select(StoredAudit.SEAL)
        .from(AUDIT_SEAL)
        .where(AUDIT_SEAL.NUMBER.eq(number))
        .fetchOptional(StoredAudit::toSeal);
  }
}
