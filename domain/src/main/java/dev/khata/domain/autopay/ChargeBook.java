package dev.khata.domain.autopay;

import dev.khata.domain.messaging.InboxMessage;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.recharge.PurchaseBook;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where turns of mandates are recorded, with the purchases that they make. */
public interface ChargeBook {

  /**
   * What is recorded at once.
   *
   * @param run that counts it
   * @param turns of mandates that the surrounding transaction has claimed, each once
   * @param messages to be sent
   * @param inbox what users are told in the app
   */
  record Batch(UUID run, List<Turn> turns, List<Message> messages, List<InboxMessage> inbox) {
    public Batch {
      turns = List.copyOf(turns);
      messages = List.copyOf(messages);
      inbox = List.copyOf(inbox);
    }
  }

  /**
   * Records all of it, or nothing when something that a purchase was decided on is so no more.
   *
   * @param purchases what the turns' attempts put on record, in the order of the turns
   */
  PurchaseBook.Outcome record(Batch batch, List<PurchaseBook.Item> purchases, Instant now);
}
