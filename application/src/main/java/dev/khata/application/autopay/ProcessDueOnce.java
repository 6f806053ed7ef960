package dev.khata.application.autopay;

import dev.khata.application.replies.Answer;
import dev.khata.application.replies.Once;
import dev.khata.application.replies.Outcomes;
import dev.khata.application.replies.Stages;
import dev.khata.domain.kernel.Unavailable;
import dev.khata.domain.replies.ReplyKey;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Charges what is due once, however often the same request is sent: it is answered by the run that
 * it began. A run that was broken off goes on when its request is sent again.
 */
public final class ProcessDueOnce {
  private final ProcessDue processDue;
  private final Once once;

  @Inject
  ProcessDueOnce(ProcessDue processDue, Once once) {
    this.processDue = processDue;
    this.once = once;
  }

  /**
   * @param key where there is none, every request begins a run
   * @param size how many results to tell, the first ones
   * @throws Unavailable when the process is told to stop before all of it is done
   */
  public Answer<ProcessDue.Result> handle(Optional<ReplyKey> key, int size) {
    Run run = new Run(size);
    return once.run(key, run, run);
  }

  /** One run; put down as its id. */
  private final class Run implements Stages<ProcessDue.Result>, Outcomes<ProcessDue.Result> {
    private final int size;

    Run(int size) {
      this.size = size;
    }

    @Override
    public ProcessDue.Result begin() {
      return told(processDue.begin());
    }

    @Override
    public ProcessDue.Result goOn(ProcessDue.Result begun) {
      if (!processDue.goOn(id(begun))) {
        throw new Unavailable("this process was told to stop before all was charged");
      }
      return told(id(begun));
    }

    @Override
    public Optional<ProcessDue.Result> found(ProcessDue.Result begun) {
      return processDue.finished(id(begun)) ? Optional.of(told(id(begun))) : Optional.empty();
    }

    @Override
    public String write(ProcessDue.Result result) {
      return id(result).toString();
    }

    @Override
    public ProcessDue.Result read(String outcome) {
      return told(UUID.fromString(outcome));
    }

    private ProcessDue.Result told(UUID run) {
      return processDue.told(run, size);
    }

    private static UUID id(ProcessDue.Result result) {
      return result.run().orElseThrow();
    }
  }
}
