package dev.khata.domain.kyc;

import dev.khata.domain.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What one user has handed in to prove who they are, and how far its review has come. A user has
 * one application at most.
 *
 * @param submissions how often it came to be reviewed, at least once
 * @param review the last decision about it, if there was one
 * @param documents one of each type, in the order of the types
 * @param version counts what was written, so that of two decisions at once one is refused
 */
public record KycApplication(
    UUID id,
    UserId user,
    KycProfile profile,
    KycState state,
    int submissions,
    Optional<Review> review,
    List<Document> documents,
    Instant createdAt,
    Instant updatedAt,
    int version) {
  /** How long a decision may be unknown to another reviewer, who has the list open. */
  static final Duration JUST_NOW = Duration.ofSeconds(10);

  public KycApplication {
    documents = documents.stream().sorted(Comparator.comparing(Document::type)).toList();
  }

  /** A first submission, with the documents without which nobody can apply. */
  public static KycApplication submitted(
      UUID id, UserId user, KycProfile profile, List<Document> documents, Instant now) {
    Set<DocumentType> types =
        documents.stream().map(Document::type).collect(Collectors.toUnmodifiableSet());
    PaperType paper = profile.paper().type();
    if (!types.containsAll(paper.required()) || types.size() != documents.size()) {
      throw new IllegalArgumentException("not the documents of an application: " + types);
    }
    return new KycApplication(
        id, user, profile, new KycState.Pending(), 1, Optional.empty(), documents, now, now, 1);
  }

  /** Why the state does not allow a reviewer what {@link #reviewed} refuses. */
  public KycRefusal refusal(KycEvent.OfReviewer event, Instant now) {
    if (event instanceof KycEvent.StartReview && isTakenByOther(event.reviewer())) {
      return new KycRefusal.UnderReview();
    }
    return isJustDecidedByOther(event.reviewer(), now)
        ? new KycRefusal.Overtaken()
        : new KycRefusal.NotAllowed(state.status(), event);
  }

  private boolean isTakenByOther(UserId who) {
    return state instanceof KycState.InReview taken && !taken.reviewer().equals(who);
  }

  private boolean isJustDecidedByOther(UserId who, Instant now) {
    return review
        .filter(last -> !last.reviewer().equals(who))
        .filter(last -> last.at().isAfter(now.minus(JUST_NOW)))
        .isPresent();
  }

  /**
   * The same after a decision or the start of a review; empty where the state does not allow it.
   */
  public Optional<KycApplication> reviewed(KycEvent.OfReviewer event, Instant now) {
    return KycMachine.next(state, event)
        .map(
            next ->
                switch (event) {
                  case KycEvent.StartReview start ->
                      written(profile, next, submissions, review, documents, now);
                  case KycEvent.Decision decision ->
                      written(
                          profile,
                          next,
                          submissions,
                          reviewed(decision, now),
                          judged(decision),
                          now);
                });
  }

  private static Optional<Review> reviewed(KycEvent.Decision decision, Instant now) {
    return Optional.of(new Review(decision.reviewer(), decision.action(), decision.remarks(), now));
  }

  private List<Document> judged(KycEvent.Decision decision) {
    UnaryOperator<Document> judge =
        switch (decision) {
          case KycEvent.Approve approve -> document -> document.in(DocumentStatus.VERIFIED);
          case KycEvent.Reject reject -> document -> document.in(DocumentStatus.REJECTED);
          case KycEvent.RequestDocuments request ->
              document ->
                  request.types().contains(document.type())
                      ? document.in(DocumentStatus.REJECTED)
                      : document;
        };
    return documents.stream().map(judge).toList();
  }

  /**
   * What its applicant does by sending documents of these types anew. What can't be handed in with
   * the paper counts as sent, so that nobody waits for it.
   */
  public KycEvent.Resubmit resubmission(KycPatch patch, Set<DocumentType> sent) {
    Set<DocumentType> types = EnumSet.allOf(DocumentType.class);
    types.removeAll(profile.with(patch).paper().type().documents());
    types.addAll(sent);
    return new KycEvent.Resubmit(types);
  }

  /**
   * The same with a corrected profile and documents sent anew, each in the place of the one of its
   * type; empty where the state does not allow it.
   */
  public Optional<KycApplication> changed(
      KycEvent.OfApplicant event, KycPatch patch, List<Document> sent, Instant now) {
    Set<DocumentType> types = sent.stream().map(Document::type).collect(Collectors.toSet());
    List<Document> all = new ArrayList<>(sent);
    documents.stream().filter(document -> !types.contains(document.type())).forEach(all::add);
    return KycMachine.next(state, event)
        .map(
            next ->
                written(
                    profile.with(patch),
                    next,
                    next instanceof KycState.Pending && event instanceof KycEvent.Resubmit
                        ? submissions + 1
                        : submissions,
                    review,
                    all,
                    now));
  }

  private KycApplication written(
      KycProfile newProfile,
      KycState newState,
      int newSubmissions,
      Optional<Review> lastReview,
      List<Document> newDocuments,
      Instant now) {
    return new KycApplication(
        id,
        user,
        newProfile,
        newState,
        newSubmissions,
        lastReview,
        newDocuments,
        createdAt,
        now,
        version + 1);
  }

  /** Whether its applicant has said and sent the same in it. */
  public boolean hasSameContent(KycApplication other) {
    return state.equals(other.state)
        && profile.equals(other.profile)
        && documents.equals(other.documents);
  }

  public Optional<Document> document(UUID documentId) {
    return documents.stream().filter(document -> document.id().equals(documentId)).findFirst();
  }

  /** When somebody last decided about it. */
  public Optional<Instant> reviewedAt() {
    return review.map(Review::at);
  }

  public Optional<Instant> approvedAt() {
    return state instanceof KycState.Approved ? reviewedAt() : Optional.empty();
  }

  /** What the applicant is to mend, as long as it is for them to act. */
  public Optional<Remarks> openRemarks() {
    return switch (state) {
      case KycState.Rejected rejected -> review.map(Review::remarks);
      case KycState.AdditionalDocsRequired more -> review.map(Review::remarks);
      case KycState.Pending pending -> Optional.empty();
      case KycState.InReview underReview -> Optional.empty();
      case KycState.Approved approved -> Optional.empty();
    };
  }

  /** Masked: ids only. */
  @Override
  public String toString() {
    return "KycApplication[" + id + ", " + state.status() + "]";
  }
}
