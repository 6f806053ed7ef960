package dev.khata.application.autopay;

import static dev.khata.application.recharge.Till.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.replies.Answer;
import dev.khata.application.replies.InMemoryReplies;
import dev.khata.application.replies.SomeRequest;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.kernel.Unavailable;
import dev.khata.domain.replies.ReplyKey;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProcessDueOnceTest {
  private final InMemoryReplies replies = new InMemoryReplies();
  private final InMemoryAutopay stores = InMemoryAutopay.fresh();
  private final Collector collector = new Collector(stores);
  private final Plan plan = collector.till.plan(100, 7);
  private final ReplyKey key = SomeRequest.key();

  @BeforeEach
  void one_is_due() {
    due();
  }

  private void due() {
    collector.mandate(collector.till.payer(100), plan, Fresh.phone(), 7);
  }

  @Test
  void the_same_request_is_answered_by_the_run_that_it_began() {
    ProcessDue.Result first = ((Answer.First<ProcessDue.Result>) handle(key, 10)).result();
    due();

    assertThat(first.succeeded()).isEqualTo(1);
    assertThat(handle(key, 10)).isEqualTo(new Answer.Again<>(first));
    assertThat(handle(SomeRequest.key(), 10)).isInstanceOf(Answer.First.class);
    assertThat(collector.run().processed()).isZero();
  }

  @Test
  void a_run_that_was_broken_off_goes_on() {
    UUID run = broken();
    Collector patient = collector.by(new ChunkLimits(10, 10, Duration.ofNanos(1)));

    Answer<ProcessDue.Result> answer = once(patient).handle(Optional.of(key), 10);

    ProcessDue.Result result = ((Answer.Again<ProcessDue.Result>) answer).result();
    assertThat(result.run()).contains(run);
    assertThat(result.succeeded()).isEqualTo(1);
    assertThat(stores.runs().find(run).orElseThrow().finishedAt()).isPresent();
  }

  @Test
  void while_a_run_is_at_work_nobody_takes_it_up() {
    broken();

    assertThat(handle(key, 10)).isEqualTo(new Answer.StillRunning<>());
    assertThat(collector.run().succeeded()).isEqualTo(1);
  }

  @Test
  void a_run_that_is_told_to_stop_is_no_answer_and_goes_on_elsewhere() {
    Collector stopping = new Collector(stores);
    stopping.stop();
    assertThatThrownBy(() -> once(stopping).handle(Optional.of(key), 10))
        .isInstanceOf(Unavailable.class);

    Collector other = collector.by(new ChunkLimits(10, 10, Duration.ofNanos(1)));
    Answer<ProcessDue.Result> answer = once(other).handle(Optional.of(key), 10);

    assertThat(((Answer.Again<ProcessDue.Result>) answer).result().succeeded()).isEqualTo(1);
  }

  /** One that its process began and no more. */
  private UUID broken() {
    UUID run = Fresh.uuid();
    stores.runs().begin(run, NOW);
    replies.record(key, run.toString(), NOW.plus(Duration.ofHours(24)));
    return run;
  }

  private Answer<ProcessDue.Result> handle(ReplyKey request, int size) {
    return once(collector).handle(Optional.of(request), size);
  }

  private ProcessDueOnce once(Collector by) {
    return new ProcessDueOnce(
        by.processDue(), replies.once(new FakeTransactions(), collector.clock));
  }
}
