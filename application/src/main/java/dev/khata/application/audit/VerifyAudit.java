package dev.khata.application.audit;

import dev.khata.domain.audit.AuditHeads;
import dev.khata.domain.audit.proof.AuditBreak;
import dev.khata.domain.audit.proof.AuditChain;
import dev.khata.domain.audit.proof.AuditLink;
import dev.khata.domain.audit.proof.AuditProof;
import dev.khata.domain.audit.proof.AuditSeal;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.upkeep.Progress;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Proves the whole audit log against its seals, and the seals against the heads that are kept
 * outside the database; names the first row at fault. Changes nothing.
 */
public final class VerifyAudit {
  /** A row without a seal is no longer one that just came in. */
  public static final Duration LONGEST_UNSEALED = Duration.ofDays(1);

  /** Rows read at once. */
  private static final int CHUNK = 1_000;

  private final AuditProof proof;
  private final AuditHeads heads;
  private final KeyRing keys;
  private final InstantSource clock;

  @Inject
  public VerifyAudit(AuditProof proof, AuditHeads heads, Keys keys, InstantSource clock) {
    this.proof = proof;
    this.heads = heads;
    this.keys = keys.audit();
    this.clock = clock;
  }

  /**
   * How far the log was proved: all of it, or up to where it is broken.
   *
   * @param sealed rows that are as they were sealed
   * @param unsealed rows that have no seal
   * @param erased of the sealed ones, those whose detail was erased
   * @param heads of days, found among the seals
   */
  public record Result(
      long sealed, long unsealed, long erased, int heads, Optional<AuditBreak> broken) {
    /** Rows that were looked at. */
    public long events() {
      return sealed + unsealed;
    }
  }

  public Result handle() {
    return handle(Progress.UNSEEN);
  }

  /**
   * @param progress told of rows with a seal
   */
  public Result handle(Progress progress) {
    // First, and while no connection is held; what they tell of is in the database by now.
    List<HeadsInOrder.Head> kept = HeadsInOrder.read(heads);
    Instant overdue = clock.instant().minus(LONGEST_UNSEALED);
    return proof.atOneMoment(() -> prove(new Walk(new HeadsInOrder(kept)), overdue, progress));
  }

  private Result prove(Walk walk, Instant overdue, Progress progress) {
    OptionalLong all = OptionalLong.of(proof.seals());
    List<AuditLink> links;
    do {
      links = proof.links(walk.sealed, CHUNK);
      links.forEach(walk::step);
      progress.at(walk.sealed, all);
    } while (links.size() == CHUNK && walk.broken.isEmpty());
    AuditProof.Unsealed unsealed = proof.unsealed(walk.last, overdue);
    Optional<AuditBreak> broken =
        walk.broken.or(walk.heads::beyond).or(() -> AuditChain.check(unsealed));
    return new Result(walk.sealed, unsealed.number(), walk.erased, walk.heads.found(), broken);
  }

  /** What has been seen so far. */
  private final class Walk {
    private final HeadsInOrder heads;
    private long sealed;
    private long erased;
    private Optional<AuditSeal> last = Optional.empty();
    private Optional<AuditBreak> broken = Optional.empty();

    Walk(HeadsInOrder heads) {
      this.heads = heads;
    }

    void step(AuditLink link) {
      if (broken.isPresent()) {
        return;
      }
      broken = AuditChain.check(last, link, keys).or(() -> heads.check(link.seal()));
      if (broken.isEmpty()) {
        last = Optional.of(link.seal());
        sealed++;
        erased += link.isErased() ? 1 : 0;
      }
    }
  }
}
