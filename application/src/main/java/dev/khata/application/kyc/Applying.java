package dev.khata.application.kyc;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kyc.Document;
import dev.khata.domain.kyc.KycAction;
import dev.khata.domain.kyc.KycApplication;
import dev.khata.domain.kyc.KycApplications;
import dev.khata.domain.kyc.KycProfile;
import dev.khata.domain.kyc.KycRefusal;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What those who apply at sign-up and those who apply later have in common. */
public final class Applying {
  private final KycApplications applications;
  private final AuditLog audit;
  private final Ids ids;

  @Inject
  Applying(KycApplications applications, AuditLog audit, Ids ids) {
    this.applications = applications;
    this.audit = audit;
    this.ids = ids;
  }

  /**
   * Why nobody could apply with that profile, as things stand; so that nothing is stored in vain.
   */
  Optional<KycRefusal> refusal(KycProfile profile, Instant now) {
    if (profile.isUnderage(now)) {
      return Optional.of(new KycRefusal.Underage());
    }
    return applications.isTaken(profile.paper())
        ? Optional.of(new KycRefusal.PaperTaken())
        : Optional.empty();
  }

  /** False when somebody else has applied with that paper. Called inside a transaction. */
  boolean reserve(KycProfile profile) {
    return applications.reserve(profile.paper());
  }

  /**
   * Why an application can't say this in place of that; else another paper is reserved. Called
   * inside a transaction.
   */
  Optional<KycRefusal> refusal(KycProfile before, KycProfile after, Instant now) {
    if (after.isUnderage(now)) {
      return Optional.of(new KycRefusal.Underage());
    }
    boolean same = after.paper().canonical().equals(before.paper().canonical());
    return same || reserve(after) ? Optional.empty() : Optional.of(new KycRefusal.PaperTaken());
  }

  /** False when the user has applied before. Called inside the transaction that reserved. */
  boolean submit(KycProfile profile, List<Document> documents, Actor.Person by, Instant now) {
    KycApplication application =
        KycApplication.submitted(ids.next(), by.user(), profile, documents, now);
    boolean added = applications.add(application);
    if (added) {
      audit.append(by.did(KycAction.KYC_SUBMITTED, by.user(), now));
    }
    return added;
  }
}
