package dev.khata.persistence.autopay;

import dev.khata.application.autopay.AutopayStores;
import dev.khata.application.recharge.RechargeStores;
import dev.khata.domain.autopay.ChargeBook;
import dev.khata.domain.autopay.ChargeRuns;
import dev.khata.domain.autopay.DebitNotice;
import dev.khata.domain.autopay.DueMandates;
import dev.khata.domain.autopay.Mandate;
import dev.khata.domain.autopay.MandateId;
import dev.khata.domain.autopay.Occurrence;
import dev.khata.domain.autopay.Standing;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Stores on PostgreSQL that let something happen in the middle of a chunk. */
final class Hooked implements AutopayStores, DueMandates {
  private final StoredAutopay stores;
  Runnable claimed = () -> {};
  Runnable read = () -> {};
  Runnable written = () -> {};

  Hooked(StoredAutopay stores) {
    this.stores = stores;
  }

  /** Only the next time. */
  static Runnable once(Runnable work) {
    return new Runnable() {
      private boolean done;

      @Override
      public void run() {
        if (!done) {
          done = true;
          work.run();
        }
      }
    };
  }

  @Override
  public List<Place> claim(Range range, Duration lease) {
    List<Place> places = stores.mandates().claim(range, lease);
    if (!places.isEmpty()) {
      claimed.run();
    }
    return places;
  }

  @Override
  public List<Place> find(Range range) {
    return stores.mandates().find(range);
  }

  @Override
  public List<Standing> read(List<MandateId> mandates, boolean whole, Instant now) {
    List<Standing> standings = stores.mandates().read(mandates, whole, now);
    read.run();
    return standings;
  }

  @Override
  public ChargeBook book() {
    return (batch, purchases, now) -> {
      var outcome = stores.book().record(batch, purchases, now);
      written.run();
      return outcome;
    };
  }

  @Override
  public DueMandates mandates() {
    return this;
  }

  @Override
  public RechargeStores recharge() {
    return stores.recharge();
  }

  @Override
  public ChargeRuns runs() {
    return stores.runs();
  }

  @Override
  public Mandate add(Mandate mandate) {
    return stores.add(mandate);
  }

  @Override
  public Mandate mandate(MandateId id) {
    return stores.mandate(id);
  }

  @Override
  public Optional<Instant> look(MandateId id) {
    return stores.look(id);
  }

  @Override
  public void lookAt(MandateId id, Instant at) {
    stores.lookAt(id, at);
  }

  @Override
  public List<Occurrence> occurrences(MandateId mandate) {
    return stores.occurrences(mandate);
  }

  @Override
  public List<DebitNotice> notices(MandateId mandate) {
    return stores.notices(mandate);
  }

  @Override
  public void set(UserId user, AccountState state) {
    stores.set(user, state);
  }

  @Override
  public void set(UserId user, ZoneId zone) {
    stores.set(user, zone);
  }
}
