package dev.khata.domain.audit.proof;

import java.util.List;
import java.util.Optional;

/**
 * A seal with what the database has of its row.
 *
 * @param row none when it is gone
 * @param detail none when there never was one, or when it was erased
 * @param renewals of the seal, under newer keys
 */
public record AuditLink(
    AuditSeal seal, Optional<AuditRow> row, Optional<Detail> detail, List<AuditRenewal> renewals) {

  /** A seal that was never renewed. */
  public AuditLink(AuditSeal seal, Optional<AuditRow> row, Optional<Detail> detail) {
    this(seal, row, detail, List.of());
  }

  /**
   * A detail as the database has it.
   *
   * @param content names and values by turns
   */
  public record Detail(String salt, List<String> content) {
    String hash() {
      return DetailHash.of(salt, content);
    }

    @Override
    public String toString() {
      return "Detail[…]";
    }
  }

  /** Whether the key of that id says anything of it. */
  public boolean isProvedBy(String key) {
    return seal.keyId().equals(key) || renewals.stream().anyMatch(one -> one.keyId().equals(key));
  }

  /** Whether its row had a detail that is there no more. */
  public boolean isErased() {
    return detail.isEmpty() && row.flatMap(AuditRow::detailHash).isPresent();
  }
}
