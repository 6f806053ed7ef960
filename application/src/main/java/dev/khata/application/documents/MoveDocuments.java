package dev.khata.application.documents;

import dev.khata.domain.audit.AuditHeads;
import dev.khata.domain.documents.DocumentKey;
import dev.khata.domain.documents.DocumentVault;
import dev.khata.domain.kernel.Unavailable;
import dev.khata.domain.kernel.upkeep.Progress;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Moves the documents of one vault to another, one by one: copies, reads the copy again, compares
 * its size and SHA-256, and only then deletes what it was made from. A run that was broken off is
 * gone on with by the next one. Meanwhile whoever looks in the new vault first and then in the old
 * one finds every document, and whoever deletes does so in the old one first.
 *
 * <p>The heads of the audit log are copied, and stay where they were: they can't be deleted.
 */
public final class MoveDocuments {
  private static final int PAGE = 100;
  private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);

  private final Place from;
  private final Place to;
  private final Runnable beside;
  private final Turn turn;

  /**
   * @param beside copies what else is kept beside documents, and is not to be lost with the place
   */
  public MoveDocuments(Place from, Place to, Runnable beside, Turn turn) {
    this.from = from;
    this.to = to;
    this.beside = beside;
    this.turn = turn;
  }

  /** What is kept in one store. */
  public record Place(DocumentVault documents, AuditHeads heads) {}

  /** Lets one run at a time move from a place: two would each undo what the other did. */
  @FunctionalInterface
  public interface Turn {
    /** Does the work; false when another run is at it, and nothing is done. */
    boolean take(Runnable work);
  }

  /** Something that was not moved. */
  public record Fault(String name, String reason) {}

  /**
   * How a run ended.
   *
   * @param documents that were moved
   * @param bytes in these
   * @param heads that are now in both places
   * @param failed how many were not moved, for a fault of their own
   * @param stopped why the run ended before its end
   */
  public record Result(
      long documents, long bytes, long heads, long failed, Optional<String> stopped) {
    public boolean isComplete() {
      return failed == 0 && stopped.isEmpty();
    }
  }

  /**
   * @param faults told of each as it is met
   */
  public Result handle(Consumer<Fault> faults) {
    return handle(faults, Progress.UNSEEN);
  }

  /**
   * @param faults told of each as it is met
   * @param progress told of documents that were moved
   */
  public Result handle(Consumer<Fault> faults, Progress progress) {
    Run run = new Run(faults, progress);
    if (!turn.take(run)) {
      return new Result(0, 0, 0, 0, Optional.of("another run is moving them"));
    }
    return new Result(run.documents, run.bytes, run.heads, run.failed, run.stopped);
  }

  private final class Run implements Runnable {
    private final Consumer<Fault> faults;
    private final Progress progress;
    private long documents;
    private long bytes;
    private long heads;
    private long failed;
    private Optional<String> stopped = Optional.empty();

    private Run(Consumer<Fault> faults, Progress progress) {
      this.faults = faults;
      this.progress = progress;
    }

    @Override
    public void run() {
      try {
        moveDocuments();
        copyHeads();
        beside.run();
      } catch (Unavailable e) {
        stopped = Optional.of(String.valueOf(e.getMessage()));
      }
    }

    private void moveDocuments() {
      List<DocumentKey> page = from.documents().list(Optional.empty(), PAGE);
      while (!page.isEmpty()) {
        page.forEach(this::move);
        page = from.documents().list(Optional.of(page.getLast()), PAGE);
      }
    }

    private void move(DocumentKey key) {
      switch (new Moving(from.documents(), to.documents(), key).move()) {
        case Moving.Outcome.Moved moved -> {
          documents++;
          bytes += moved.bytes();
          progress.at(documents, OptionalLong.empty());
        }
        case Moving.Outcome.Gone gone -> {}
        case Moving.Outcome.Failed fault -> failed(key.text(), fault.reason());
      }
    }

    private void copyHeads() {
      List<LocalDate> page = from.heads().days(BEFORE_ALL, PAGE);
      while (!page.isEmpty()) {
        page.forEach(this::copy);
        page = from.heads().days(page.getLast(), PAGE);
      }
    }

    private void copy(LocalDate day) {
      Optional<String> head = from.heads().find(day);
      if (head.isPresent() && to.heads().keep(day, head.get())) {
        heads++;
      } else {
        failed("audit head of " + day, "another one is kept there");
      }
    }

    private void failed(String name, String reason) {
      failed++;
      faults.accept(new Fault(name, reason));
    }
  }
}
