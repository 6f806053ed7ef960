package dev.khata.domain.audit.proof;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** A row of the log whose fields can be changed one by one. */
final class Fields {
  long id;
  long xact;
  Optional<UUID> publicId;
  Instant at;
  String action;
  Optional<Long> actor;
  Optional<Long> subject;
  Optional<String> contract;
  String requestId;
  Optional<String> detailHash;

  Fields(AuditRow row) {
    id = row.id();
    xact = row.xact();
    publicId = row.publicId();
    at = row.at();
    action = row.action();
    actor = row.actor();
    subject = row.subject();
    contract = row.contract();
    requestId = row.requestId();
    detailHash = row.detailHash();
  }

  AuditRow with(Consumer<Fields> change) {
    change.accept(this);
    return new AuditRow(
        id, xact, publicId, at, action, actor, subject, contract, requestId, detailHash);
  }
}
