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
    AuditRow row = link.row().get();
    List<Boolean> proofs = proofs(last, link, row, keys);
    if (proofs.isEmpty()) {
      return broken(seal, "is sealed under the audit key " + seal.keyId() + ", which is not given");
    }
    if (proofs.contains(false) || seal.row() != row.id() || seal.xact() != row.xact()) {
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

  /**
   * Says of a seal, under that key, what proves it when the key of its own is gone. It must have
   * been {@linkplain #check checked}. Each renewal stands for itself: it covers the MACs of its
   * seal and of the one before.
   */
  public static AuditRenewal renew(Optional<AuditSeal> last, AuditLink link, Key key) {
    AuditSeal seal = link.seal();
    return new AuditRenewal(
        seal.number(), key.id(), renewal(last, seal, link.row().orElseThrow(), key));
  }

  /**
   * For each MAC whose key is given, whether it is right: a key that leaked proves nothing alone.
   */
  private static List<Boolean> proofs(
      Optional<AuditSeal> last, AuditLink link, AuditRow row, KeyRing keys) {
    AuditSeal seal = link.seal();
    List<Boolean> proofs = new ArrayList<>();
    keys.find(seal.keyId())
        .map(key -> mac(key, seal.number(), last.map(AuditSeal::mac), row, seal.at()))
        .ifPresent(mac -> proofs.add(isSame(mac, seal.mac())));
    for (AuditRenewal renewal : link.renewals()) {
      keys.find(renewal.keyId())
          .map(key -> renewal(last, seal, row, key))
          .ifPresent(mac -> proofs.add(isSame(mac, renewal.mac())));
    }
    return proofs;
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(bytes(one), bytes(other));
  }

  private static String renewal(Optional<AuditSeal> last, AuditSeal seal, AuditRow row, Key key) {
    Stream<String> sealed =
        Stream.of(
            "audit-renewal",
            Long.toString(seal.number()),
            last.map(AuditSeal::mac).orElse(BEGINNING),
            seal.keyId(),
            seal.mac(),
            AuditRow.canonical(seal.at()));
    return hex(key, Stream.concat(sealed, row.canonical().stream()));
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
    return hex(key, Stream.concat(chain, row.canonical().stream()));
  }

  private static String hex(Key key, Stream<String> parts) {
    return HexFormat.of().formatHex(key.hmac(parts.toArray(String[]::new)));
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
