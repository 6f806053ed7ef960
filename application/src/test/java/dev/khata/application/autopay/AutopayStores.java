package dev.khata.application.autopay;

import dev.khata.application.recharge.RechargeStores;
import dev.khata.domain.autopay.ChargeBook;
import dev.khata.domain.autopay.ChargeRuns;
import dev.khata.domain.autopay.DebitNotice;
import dev.khata.domain.autopay.DueMandates;
import dev.khata.domain.autopay.Mandate;
import dev.khata.domain.autopay.MandateId;
import dev.khata.domain.autopay.Occurrence;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The stores that charging is tested on, over one database or memory, and what tests see of it. */
public interface AutopayStores {
  RechargeStores recharge();

  DueMandates mandates();

  ChargeBook book();

  ChargeRuns runs();

  /** Adds it under an id of its own, with that to be done about it at its next due instant. */
  Mandate add(Mandate mandate);

  Mandate mandate(MandateId id);

  /** When there is something to be done about it. */
  Optional<Instant> look(MandateId id);

  /** From then on there is something to be done about it. */
  void lookAt(MandateId id, Instant at);

  /** Of that mandate, in the order in which they were due. */
  List<Occurrence> occurrences(MandateId mandate);

  /** Of that mandate, in the order of their due instants. */
  List<DebitNotice> notices(MandateId mandate);

  void set(UserId user, AccountState state);

  void set(UserId user, ZoneId zone);
}
