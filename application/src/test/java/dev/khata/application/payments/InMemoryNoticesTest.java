package dev.khata.application.payments;

import dev.khata.domain.payments.Notices;

class InMemoryNoticesTest extends NoticesSuite {
  private final Notices notices = new InMemoryNotices();

  @Override
  protected Notices notices() {
    return notices;
  }
}
