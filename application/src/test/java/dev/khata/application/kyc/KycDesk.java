package dev.khata.application.kyc;

import dev.khata.application.documents.DeskVault;
import dev.khata.application.documents.InMemoryDocumentUploads;
import dev.khata.application.documents.PurgeDocuments;
import dev.khata.application.documents.StoreCleanPictures;
import dev.khata.application.identity.Somebody;
import dev.khata.application.identity.World;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditEvent;
import dev.khata.domain.documents.DocumentKey;
import dev.khata.domain.documents.PictureFile;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Language;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.leaving.Departure;
import dev.khata.domain.kyc.Document;
import dev.khata.domain.kyc.DocumentType;
import dev.khata.domain.kyc.KycAction;
import dev.khata.domain.kyc.KycApplication;
import dev.khata.domain.kyc.KycEvent;
import dev.khata.domain.kyc.KycPatch;
import dev.khata.domain.kyc.KycRefusal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The use cases of KYC over fakes, for the people of a world, and the steps to begin with. */
final class KycDesk {
  /** Asks in Hindi, which must not become the language of whom a decision is told. */
  static final Actor.Visitor VISITOR =
      new Actor.Visitor(
          Contract.WATTSUP,
          new Origin("a request", Optional.empty(), Optional.empty(), Optional.of(Language.HINDI)));

  final World world = new World();
  final InMemoryDocumentUploads uploads = new InMemoryDocumentUploads();
  final InMemoryKycApplications applications = new InMemoryKycApplications(world.users, uploads);
  final InMemoryApplicants applicants = new InMemoryApplicants(world.users, applications);
  final DeskPictures pictures = new DeskPictures(world.transactions);
  final DeskVault vault = new DeskVault(world.transactions);

  private final StorePictures storePictures =
      new StorePictures(
          pictures,
          new StoreCleanPictures(uploads, vault, world.clock, world.ids),
          world.clock,
          world.ids);
  private final Applying applying = new Applying(applications, world.audit, world.ids);

  final RegisterWithKyc register =
      new RegisterWithKyc(
          world.users,
          world.hasher,
          world.common,
          world.addByEmail,
          storePictures,
          applying,
          world.transactions,
          world.clock);
  final SubmitKyc submit =
      new SubmitKyc(
          world.users, applications, storePictures, applying, world.transactions, world.clock);
  final ChangeKyc change =
      new ChangeKyc(
          applications, applying, storePictures, world.audit, world.transactions, world.clock);
  final HandInPaper handIn = new HandInPaper(applications, submit, change);
  final ReviewKyc review =
      new ReviewKyc(
          applicants,
          applications,
          new TellApplicant(world.post.office, world.post.notify),
          world.audit,
          world.transactions,
          world.clock);
  final ViewDocument view =
      new ViewDocument(
          applicants, applications, vault, world.audit, world.transactions, world.clock);
  final PurgeDocuments purge = new PurgeDocuments(uploads, vault);
  final EndApplication end = new EndApplication(applications);

  User somebody() {
    return Somebody.withFreshEmail().verified().in(Contract.WATTSUP).addTo(world.users);
  }

  static Actor.Person as(UserId user) {
    return VISITOR.as(user);
  }

  /** A picture of each type, whose width tells which it is. */
  static Map<DocumentType, PictureFile> files(Set<DocumentType> types) {
    Map<DocumentType, PictureFile> files = new EnumMap<>(DocumentType.class);
    types.forEach(type -> files.put(type, DeskPictures.photo(type)));
    return files;
  }

  static Map<DocumentType, PictureFile> files(DocumentType... types) {
    return files(Set.of(types));
  }

  /** Somebody who has applied. */
  User applicant() {
    User user = somebody();
    done(
        submit.handle(
            new SubmitKyc.Command(
                SomePapers.profile(SomePapers.card()),
                HandedIn.pictures(files(DocumentType.required())),
                as(user.id()))));
    return user;
  }

  /** What the review of somebody's application leads to, which must be allowed. */
  void reviewed(User applicant, KycEvent.OfReviewer event) {
    done(decide(applicant, event));
  }

  void rejected(User applicant) {
    reviewed(applicant, new KycEvent.Reject(somebody().id(), SomePapers.remarks("Blurred.")));
  }

  void approved(User applicant) {
    reviewed(applicant, new KycEvent.Approve(somebody().id(), Optional.empty()));
  }

  void askedFor(User applicant, DocumentType... types) {
    reviewed(
        applicant,
        new KycEvent.RequestDocuments(
            somebody().id(), Set.of(types), SomePapers.remarks("Again, please.")));
  }

  void resubmitted(User applicant, DocumentType... types) {
    done(resubmit(applicant, files(types), Optional.empty()));
  }

  Optional<KycRefusal> resubmit(
      User applicant, Map<DocumentType, PictureFile> files, Optional<String> notes) {
    return change.resubmit(
        new ChangeKyc.Command(
            KycPatch.of(Optional.empty()), HandedIn.pictures(files), notes, as(applicant.id())));
  }

  Optional<KycRefusal> update(User applicant, KycPatch patch) {
    return change.update(
        new ChangeKyc.Command(patch, HandedIn.nothing(), Optional.empty(), as(applicant.id())));
  }

  Optional<KycRefusal> decide(User applicant, KycEvent.OfReviewer event) {
    return review.handle(new ReviewKyc.Command(applicant.publicId(), event, as(event.reviewer())));
  }

  /** Deletes the account, as far as papers go. */
  void leaves(User user) {
    world.transactions.inTransaction(
        () -> {
          end.leave(new Departure(user.id(), false, world.clock.instant()));
          world.users.remove(user.id());
        });
  }

  KycApplication applicationOf(User user) {
    return applications.of(user.id()).orElseThrow();
  }

  /** The keys under which the pictures of all these lie. */
  static Set<DocumentKey> keys(List<Document> documents) {
    return documents.stream()
        .flatMap(document -> document.key().stream())
        .collect(Collectors.toSet());
  }

  int purgedNow() {
    return purge.purge(world.clock.instant()).get("documents");
  }

  /** What the audit log tells of that kind. */
  List<AuditEvent> audited(KycAction action) {
    return world.audit.events().stream().filter(event -> event.action() == action).toList();
  }

  private static void done(Optional<KycRefusal> refusal) {
    refusal.ifPresent(
        no -> {
          throw new AssertionError("refused: " + no);
        });
  }
}
