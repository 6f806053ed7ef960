package dev.khata.application.wallet;

import dev.khata.domain.kernel.upkeep.Progress;
import dev.khata.domain.wallet.LedgerProof;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** A proof that finds what it is told to. */
public final class ScriptedProof implements LedgerProof {
  private final List<Fault> found = new ArrayList<>();
  private Standing standing = new Standing(0, Optional.empty(), Optional.empty());

  public void find(Fault fault) {
    found.add(fault);
  }

  @Override
  public Extent whole(Consumer<Fault> faults, Progress progress) {
    found.forEach(faults);
    progress.at(1, OptionalLong.of(1));
    return new Extent(0, 0, 0);
  }

  @Override
  public Standing newest(Instant now) {
    standing =
        found.isEmpty()
            ? new Standing(
                standing.postings(), Optional.of(now), Optional.empty(), standing.round())
            : new Standing(
                standing.postings(),
                standing.provedAt(),
                Optional.of(found.getFirst().toString()),
                standing.round());
    return standing;
  }

  @Override
  public Round advance(Instant now) {
    Round round =
        new Round(
            1,
            Optional.of(now),
            found.isEmpty() ? 0 : 1,
            found.stream().findFirst().map(Fault::toString));
    standing = new Standing(standing.postings(), standing.provedAt(), standing.fault(), round);
    return round;
  }

  @Override
  public Standing standing() {
    return standing;
  }
}
