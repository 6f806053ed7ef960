package dev.khata.application.messaging;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.TestKeys;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Letter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** A post office over fakes: letters reach recording vendors, and a test can wait for them. */
public final class TestPost {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  public final InMemoryMessages messages = new InMemoryMessages();
  public final RecordingVendor sms;
  public final RecordingVendor email;
  public final PostOffice office;
  public final DispatchMessages dispatch;
  private final Express express;

  public TestPost(FakeTransactions transactions, InstantSource clock, Ids ids) {
    sms = new RecordingVendor("sms", Channel.SMS, transactions);
    email = new RecordingVendor("email", Channel.EMAIL, transactions);
    Seal seal = new Seal(TestKeys.all());
    Delivering delivering = new Delivering(messages, new Vendors(List.of(sms, email)), clock);
    express = new Express(delivering);
    office = new PostOffice(messages, seal, express, transactions, clock, ids);
    dispatch = new DispatchMessages(messages, seal, delivering, clock);
  }

  /** The newest SMS to that number, once everything under way has arrived. */
  public Optional<Letter> lastSms(String number) {
    settle();
    return sms.lastTo(number);
  }

  /** The newest e-mail to that address, once everything under way has arrived. */
  public Optional<Letter> lastEmail(String address) {
    settle();
    return email.lastTo(address);
  }

  public void settle() {
    try {
      if (!express.settle(PATIENCE)) {
        throw new AssertionError("letters are still under way");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while letters were under way", e);
    }
  }
}
