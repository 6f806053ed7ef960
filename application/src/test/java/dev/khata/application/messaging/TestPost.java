package dev.khata.application.messaging;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.TestKeys;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Consent;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.Letter;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.messaging.Silenced;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A post office over fakes: messages reach recording vendors, and a test can wait for them. */
public final class TestPost {
  /** To which nothing is sent but codes. */
  public static final PhoneNumber SILENT = new PhoneNumber("+9779899999999");

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Silenced SILENCED = new Silenced(Set.of(SILENT));

  public final InMemoryMessages messages = new InMemoryMessages();
  public final InMemoryInbox inbox = new InMemoryInbox();
  public final InMemoryPushTargets targets = new InMemoryPushTargets();
  public final RecordingVendor sms;
  public final RecordingVendor email;
  public final RecordingVendor push;
  public final PostOffice office;
  public final Notify notify;
  public final TellMany tellMany;
  public final PushMany pushMany;
  public final DispatchMessages dispatch;

  /** What operators are told of vendors' answers, in order: {@code sms/sms/Accepted}. */
  final List<String> observed = new ArrayList<>();

  private final Express express;
  private final Seal seal = new Seal(TestKeys.all());

  /** Whose users want nothing that is not owed to them. */
  public TestPost(FakeTransactions transactions, InstantSource clock, Ids ids) {
    this(transactions, clock, ids, (user, kind, channel) -> false);
  }

  public TestPost(FakeTransactions transactions, InstantSource clock, Ids ids, Consent consent) {
    sms = new RecordingVendor("sms", Channel.SMS, transactions);
    email = new RecordingVendor("email", Channel.EMAIL, transactions);
    push = new RecordingVendor("push", Channel.PUSH, transactions);
    Vendors vendors = new Vendors(List.of(sms, email, push));
    Delivering delivering =
        new Delivering(
            messages,
            vendors,
            new Finishing(new Wording(), targets, SILENCED),
            (channel, vendor, delivery) ->
                observed.add(
                    channel.name().toLowerCase(Locale.ROOT)
                        + "/"
                        + vendor
                        + "/"
                        + delivery.getClass().getSimpleName()),
            clock);
    express = new Express(delivering);
    office = new PostOffice(messages, seal, express, consent, transactions, clock, ids);
    notify = new Notify(inbox, targets, vendors, office, clock, ids);
    tellMany = new TellMany(office, targets, vendors, clock, ids);
    pushMany = new PushMany(office, messages, vendors, consent, clock);
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

  /** What a message says and to whom. */
  public Content opened(Message message) {
    return ((Seal.Opened.Intact) seal.open(message.sealed(), message.id())).content();
  }

  public void settle() {
    try {
      if (!express.settle(PATIENCE)) {
        throw new AssertionError("messages are still under way");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while messages were under way", e);
    }
  }
}
