package dev.khata.application.kyc;

import dev.khata.domain.audit.AuditEntry;
import dev.khata.domain.audit.AuditTrail;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.kyc.Applicants;
import dev.khata.domain.kyc.KycAction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the audit log tells of applications; nothing else stands in it here. */
public final class ReadKycTrail {
  private static final Set<KycAction> ACTIONS = EnumSet.allOf(KycAction.class);
  private static final Window NEWEST = new Window(0, 100);

  private final AuditTrail trail;
  private final Applicants applicants;
  private final Transactions transactions;

  @Inject
  ReadKycTrail(AuditTrail trail, Applicants applicants, Transactions transactions) {
    this.trail = trail;
    this.applicants = applicants;
    this.transactions = transactions;
  }

  /**
   * One thing that was done.
   *
   * @param actor empty when they have left since
   * @param applicant empty when they have left since
   */
  public record Step(
      UUID id, KycAction action, Optional<UUID> actor, Optional<UUID> applicant, Instant at) {}

  /**
   * The newest first.
   *
   * @param user whose application, by the id that tokens know; everybody's when it is empty
   */
  public Page<Step> page(Optional<UUID> user, Window window) {
    return transactions.inStatements(
        () -> {
          Optional<UserId> subject = user.flatMap(applicants::find).map(User::id);
          return user.isPresent() && subject.isEmpty()
              ? Page.empty()
              : steps(trail.page(subject, ACTIONS, window));
        });
  }

  /** The newest of one user. */
  public List<Step> newest(UserId user) {
    return transactions.inStatements(
        () -> steps(trail.page(Optional.of(user), ACTIONS, NEWEST)).items());
  }

  private Page<Step> steps(Page<AuditEntry> entries) {
    Set<UserId> people =
        entries.items().stream()
            .flatMap(entry -> Stream.concat(entry.actor().stream(), entry.subject().stream()))
            .collect(Collectors.toSet());
    Map<UserId, UUID> ids = applicants.publicIds(people);
    return new Page<>(
        entries.items().stream().map(entry -> step(entry, ids)).toList(), entries.total());
  }

  private static Step step(AuditEntry entry, Map<UserId, UUID> ids) {
    return new Step(
        entry.id(),
        KycAction.valueOf(entry.action()),
        entry.actor().map(ids::get),
        entry.subject().map(ids::get),
        entry.at());
  }
}
