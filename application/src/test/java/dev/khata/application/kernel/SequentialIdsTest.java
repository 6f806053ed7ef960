package dev.khata.application.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.Ids;
import org.junit.jupiter.api.Test;

class SequentialIdsTest extends IdsSuite {
  private final SequentialIds sequence = new SequentialIds();

  @Override
  protected Ids ids() {
    return sequence;
  }

  @Override
  protected void letAMillisecondPass() {
    sequence.next();
  }

  @Test
  void the_order_is_known() {
    assertThat(sequence.next()).isEqualTo(SequentialIds.nth(1));
    assertThat(sequence.next()).isEqualTo(SequentialIds.nth(2));
  }
}
