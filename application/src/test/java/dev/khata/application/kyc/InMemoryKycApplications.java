package dev.khata.application.kyc;

import dev.khata.application.documents.InMemoryDocumentUploads;
import dev.khata.application.identity.InMemoryUsers;
import dev.khata.domain.documents.DocumentKey;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kyc.Document;
import dev.khata.domain.kyc.IdentityPaper;
import dev.khata.domain.kyc.KycApplication;
import dev.khata.domain.kyc.KycApplications;
import dev.khata.domain.kyc.KycStanding;
import dev.khata.domain.kyc.KycState;
import dev.khata.domain.kyc.KycStatus;
import dev.khata.domain.kyc.Review;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Applications in memory. A CNIC stays reserved since {@link
 * dev.khata.application.kernel.FakeTransactions} lets one transaction run at a time.
 */
public final class InMemoryKycApplications implements KycApplications {
  private final InMemoryUsers users;
  private final InMemoryDocumentUploads uploads;
  private final Map<UserId, Row> rows = new LinkedHashMap<>();
  private Runnable meanwhile = () -> {};

  public InMemoryKycApplications(InMemoryUsers users, InMemoryDocumentUploads uploads) {
    this.users = users;
    this.uploads = uploads;
  }

  private record Row(KycApplication current, List<Document> replaced, List<Review> reviews) {
    Stream<Document> kept() {
      return Stream.concat(current.documents().stream(), replaced.stream());
    }

    Row after(KycApplication next) {
      List<Document> gone = kept().filter(old -> next.document(old.id()).isEmpty()).toList();
      Stream<Review> review =
          next.review().filter(r -> !current.review().equals(next.review())).stream();
      return new Row(next, gone, Stream.concat(reviews.stream(), review).toList());
    }
  }

  /** What happens once between the moment that somebody reads and the moment that they write. */
  void beforeNextUpdate(Runnable other) {
    meanwhile = other;
  }

  @Override
  public synchronized Optional<KycApplication> of(UserId user) {
    return Optional.ofNullable(rows.get(user)).map(Row::current);
  }

  @Override
  public synchronized Map<UserId, KycStanding> standings(Set<UserId> users) {
    return users.stream()
        .filter(rows::containsKey)
        .collect(Collectors.toMap(Function.identity(), user -> standing(rows.get(user).current())));
  }

  private static KycStanding standing(KycApplication application) {
    return KycStanding.of(
        application.state().status(), application.createdAt(), application.review());
  }

  @Override
  public synchronized boolean isTaken(IdentityPaper paper) {
    return rows.values().stream().anyMatch(row -> isOf(row, paper));
  }

  private static boolean isOf(Row row, IdentityPaper paper) {
    return row.current().profile().paper().canonical().equals(paper.canonical());
  }

  @Override
  public boolean reserve(IdentityPaper paper) {
    return !isTaken(paper);
  }

  @Override
  public synchronized boolean add(KycApplication application) {
    if (rows.containsKey(application.user())) {
      return false;
    }
    if (isTaken(application.profile().paper())) {
      throw new IllegalStateException("a CNIC that nobody reserved");
    }
    uploads.take(keys(application.documents()));
    rows.put(application.user(), new Row(application, List.of(), List.of()));
    return true;
  }

  @Override
  public synchronized boolean update(KycApplication application) {
    Runnable other = meanwhile;
    meanwhile = () -> {};
    other.run();

    Row row = rows.get(application.user());
    if (row == null || row.current().version() != application.version() - 1) {
      return false;
    }
    uploads.take(
        keys(
            application.documents().stream()
                .filter(document -> row.current().document(document.id()).isEmpty())
                .toList()));
    Row after = row.after(application);
    if (application.state() instanceof KycState.Approved) {
      uploads.giveUp(keys(after.replaced()));
      after = new Row(application, List.of(), after.reviews());
    }
    rows.put(application.user(), after);
    return true;
  }

  @Override
  public synchronized void remove(UserId user) {
    Optional.ofNullable(rows.remove(user))
        .ifPresent(row -> uploads.giveUp(keys(row.kept().toList())));
  }

  @Override
  public synchronized Optional<Document> document(UserId user, UUID document) {
    return Optional.ofNullable(rows.get(user)).stream()
        .flatMap(Row::kept)
        .filter(kept -> kept.id().equals(document))
        .findFirst();
  }

  @Override
  public synchronized List<Review> reviews(UUID application) {
    return rows.values().stream()
        .filter(row -> row.current().id().equals(application))
        .flatMap(row -> row.reviews().stream())
        .toList();
  }

  @Override
  public synchronized Counts count() {
    return new Counts(
        users.all().size(),
        Arrays.stream(KycStatus.values())
            .collect(Collectors.toMap(Function.identity(), this::count)));
  }

  private long count(KycStatus status) {
    return rows.values().stream().filter(row -> row.current().state().status() == status).count();
  }

  private static List<DocumentKey> keys(List<Document> documents) {
    return documents.stream().flatMap(document -> document.key().stream()).toList();
  }
}
