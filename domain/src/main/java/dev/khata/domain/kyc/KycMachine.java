package dev.khata.domain.kyc;

import dev.khata.domain.kyc.KycEvent.Approve;
import dev.khata.domain.kyc.KycEvent.Reject;
import dev.khata.domain.kyc.KycEvent.RequestDocuments;
import dev.khata.domain.kyc.KycEvent.Resubmit;
import dev.khata.domain.kyc.KycEvent.StartReview;
import dev.khata.domain.kyc.KycEvent.Update;
import dev.khata.domain.kyc.KycState.AdditionalDocsRequired;
import dev.khata.domain.kyc.KycState.Approved;
import dev.khata.domain.kyc.KycState.InReview;
import dev.khata.domain.kyc.KycState.Pending;
import dev.khata.domain.kyc.KycState.Rejected;
import java.util.Optional;

/** What can happen to an application in which state, and where that leads. */
public final class KycMachine {
  private KycMachine() {}

  private record Move(KycState from, KycEvent on) {}

  /** One line for each legal move; everything else is refused. */
  public static Optional<KycState> next(KycState from, KycEvent on) {
    return Optional.ofNullable(
        switch (new Move(from, on)) {
          case Move(Pending s, StartReview e) -> new InReview(e.reviewer());
          case Move(Pending s, Approve e) -> new Approved();
          case Move(Pending s, Reject e) -> new Rejected();
          case Move(Pending s, RequestDocuments e) -> new AdditionalDocsRequired(e.types());
          case Move(Pending s, Update e) -> s;
          case Move(InReview s, Approve e) -> new Approved();
          case Move(InReview s, Reject e) -> new Rejected();
          case Move(InReview s, RequestDocuments e) -> new AdditionalDocsRequired(e.types());
          case Move(Rejected s, Resubmit e) -> new Pending();
          case Move(Rejected s, Update e) -> s;
          case Move(AdditionalDocsRequired s, Resubmit e) -> s.received(e.types());
          case Move(AdditionalDocsRequired s, Update e) -> s;
          default -> null;
        });
  }
}
