package dev.khata.persistence.audit;

import static dev.khata.persistence.jooq.Tables.AUDIT_DETAIL;
import static dev.khata.persistence.jooq.Tables.AUDIT_EVENT;
import static dev.khata.persistence.jooq.Tables.AUDIT_RENEWAL;
import static dev.khata.persistence.jooq.Tables.AUDIT_SEAL;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.select;

import dev.khata.domain.audit.proof.AuditLink;
import dev.khata.domain.audit.proof.AuditRenewal;
import dev.khata.domain.audit.proof.AuditRow;
import dev.khata.domain.audit.proof.AuditSeal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.Record;

/** Rows of the log, of its details and of its seals, taken as they are. */
final class StoredAudit {
  static final List<Field<?>> EVENT =
      List.of(
          AUDIT_EVENT.ID,
          AUDIT_EVENT.XACT,
          AUDIT_EVENT.PUBLIC_ID,
          AUDIT_EVENT.AT,
          AUDIT_EVENT.ACTION,
          AUDIT_EVENT.ACTOR_ID,
          AUDIT_EVENT.SUBJECT_ID,
          AUDIT_EVENT.CONTRACT,
          AUDIT_EVENT.REQUEST_ID,
          AUDIT_EVENT.DETAIL_HASH);

  static final List<Field<?>> SEAL =
      List.of(
          AUDIT_SEAL.NUMBER,
          AUDIT_SEAL.EVENT_ID,
          AUDIT_SEAL.XACT,
          AUDIT_SEAL.MADE_AT,
          AUDIT_SEAL.KEY_ID,
          AUDIT_SEAL.MAC);

  static final List<Field<?>> DETAIL = List.of(AUDIT_DETAIL.SALT, AUDIT_DETAIL.CONTENT);

  private static final Field<String[]> RENEWAL_KEYS = ofRenewals(AUDIT_RENEWAL.KEY_ID);
  private static final Field<String[]> RENEWAL_MACS = ofRenewals(AUDIT_RENEWAL.MAC);

  /** Of a seal, in one order. */
  static final List<Field<?>> RENEWALS = List.of(RENEWAL_KEYS, RENEWAL_MACS);

  private StoredAudit() {}

  private static Field<String[]> ofRenewals(Field<String> column) {
    return array(
            select(column)
                .from(AUDIT_RENEWAL)
                .where(AUDIT_RENEWAL.NUMBER.eq(AUDIT_SEAL.NUMBER))
                .orderBy(AUDIT_RENEWAL.KEY_ID))
        .as("renewal_" + column.getName());
  }

  static AuditRow toRow(Record row) {
    return new AuditRow(
        row.get(AUDIT_EVENT.ID),
        row.get(AUDIT_EVENT.XACT),
        Optional.ofNullable(row.get(AUDIT_EVENT.PUBLIC_ID)),
        row.get(AUDIT_EVENT.AT),
        row.get(AUDIT_EVENT.ACTION),
        Optional.ofNullable(row.get(AUDIT_EVENT.ACTOR_ID)),
        Optional.ofNullable(row.get(AUDIT_EVENT.SUBJECT_ID)),
        Optional.ofNullable(row.get(AUDIT_EVENT.CONTRACT)),
        row.get(AUDIT_EVENT.REQUEST_ID),
        Optional.ofNullable(row.get(AUDIT_EVENT.DETAIL_HASH)));
  }

  static AuditSeal toSeal(Record row) {
    return new AuditSeal(
        row.get(AUDIT_SEAL.NUMBER),
        row.get(AUDIT_SEAL.EVENT_ID),
        row.get(AUDIT_SEAL.XACT),
        row.get(AUDIT_SEAL.MADE_AT),
        row.get(AUDIT_SEAL.KEY_ID),
        row.get(AUDIT_SEAL.MAC));
  }

  /** Of a seal, joined to what is there of its row. */
  static AuditLink toLink(Record row) {
    Optional<AuditRow> event =
        Optional.ofNullable(row.get(AUDIT_EVENT.ID)).map(there -> toRow(row));
    Optional<AuditLink.Detail> detail =
        Optional.ofNullable(row.get(AUDIT_DETAIL.SALT))
            .map(salt -> new AuditLink.Detail(salt, content(row)));
    return new AuditLink(toSeal(row), event, detail, renewals(row));
  }

  private static List<AuditRenewal> renewals(Record row) {
    String[] keys = row.get(RENEWAL_KEYS);
    String[] macs = row.get(RENEWAL_MACS);
    return IntStream.range(0, keys.length)
        .mapToObj(i -> new AuditRenewal(row.get(AUDIT_SEAL.NUMBER), keys[i], macs[i]))
        .toList();
  }

  private static List<String> content(Record row) {
    return Arrays.stream(row.get(AUDIT_DETAIL.CONTENT)).map(Objects::toString).toList();
  }
}
