package dev.khata.domain.audit.proof;

import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyRing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The chain of seals. A MAC covers the number of its seal, the MAC before it, the instant and every
 * field of its row, so that nobody without the key can change, remove, add or move anything.
 */
public final class AuditChain {
  /** What stands in the first seal for the one before. */
  private static final String BEGINNING = "";

  private AuditChain() {}

  /** Seals those rows after that seal, in their order. */
  public static List<AuditSeal> extend(
      Optional<AuditSeal> last, List<AuditRow> rows, Key key, Instant now) {
    List<AuditSeal> seals = new ArrayList<>();
    Optional<AuditSeal> before = last;
    for (AuditRow row : rows) {
      AuditSeal seal = seal(before, row, key, now);
      seals.add(seal);
      before = Optional.of(seal);
    }
    return List.copyOf(seals);
  }

  private static AuditSeal seal(Optional<AuditSeal> last, AuditRow row, Key key, Instant now) {
    long number = next(last);
    Instant at = last.map(AuditSeal::at).filter(now::isBefore).orElse(now);
    String mac = mac(key, number, last.map(AuditSeal::mac), row, at);
    return new AuditSeal(number, row.id(), row.xact(), at, key.id(), mac);
  }

  /** What is wrong with a seal that follows that one, or with its row; empty when all is well. */
  public static Optional<AuditBreak> check(Optional<AuditSeal> last, AuditLink link, KeyRing keys) {
    AuditSeal seal = link.seal();
    if (seal.number() != next(last)) {
      return broken(
          seal,
          "is sealed as number "
              + seal.number()
              + " where "
              + next(last)
              + " should stand: seals are missing before it");
    }
    if (link.row().isEmpty()) {
      return broken(seal, "was sealed, and is gone");
    }
    Optional<Key> key = keys.find(seal.keyId());
    if (key.isEmpty()) {
      return broken(seal, "is sealed under the audit key " + seal.keyId() + ", which is not given");
    }
    AuditRow row = link.row().get();
    if (!holds(seal, last, row, key.get())) {
      return broken(seal, "is not what was sealed, or its seal is not");
    }
    return checkDetail(link, row).flatMap(what -> broken(seal, what));
  }

  /** What is wrong with the rows that have no seal; empty when they only wait for one. */
  public static Optional<AuditBreak> check(AuditProof.Unsealed unsealed) {
    return unsealed
        .skipped()
        .map(row -> AuditBreak.at(row, "was added where everything had been sealed"))
        .or(() -> unsealed.overdue().map(row -> AuditBreak.at(row, "should have been sealed")));
  }

  private static boolean holds(AuditSeal seal, Optional<AuditSeal> last, AuditRow row, Key key) {
    String mac = mac(key, seal.number(), last.map(AuditSeal::mac), row, seal.at());
    return seal.row() == row.id()
        && seal.xact() == row.xact()
        && MessageDigest.isEqual(bytes(mac), bytes(seal.mac()));
  }

  private static Optional<String> checkDetail(AuditLink link, AuditRow row) {
    if (link.detail().isEmpty()) {
      return Optional.empty();
    }
    if (row.detailHash().isEmpty()) {
      return Optional.of("was given a detail that it did not have");
    }
    boolean same = row.detailHash().equals(link.detail().map(AuditLink.Detail::hash));
    return same ? Optional.empty() : Optional.of("has another detail than it was given");
  }

  private static String mac(
      Key key, long number, Optional<String> before, AuditRow row, Instant at) {
    Stream<String> chain =
        Stream.of(
            "audit-seal", Long.toString(number), before.orElse(BEGINNING), AuditRow.canonical(at));
    String[] parts = Stream.concat(chain, row.canonical().stream()).toArray(String[]::new);
    return HexFormat.of().formatHex(key.hmac(parts));
  }

  private static long next(Optional<AuditSeal> last) {
    return last.map(AuditSeal::number).orElse(0L) + 1;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Optional<AuditBreak> broken(AuditSeal seal, String what) {
    return Optional.of(AuditBreak.at(seal.row(), what));
  }
}
