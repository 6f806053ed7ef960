package dev.khata.application.kyc;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.documents.DocumentFolder;
import dev.khata.domain.documents.DocumentKey;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kyc.BirthDate;
import dev.khata.domain.kyc.Cnic;
import dev.khata.domain.kyc.Document;
import dev.khata.domain.kyc.DocumentLink;
import dev.khata.domain.kyc.DocumentStatus;
import dev.khata.domain.kyc.DocumentType;
import dev.khata.domain.kyc.Gender;
import dev.khata.domain.kyc.IdentityPaper;
import dev.khata.domain.kyc.KycApplication;
import dev.khata.domain.kyc.KycEvent;
import dev.khata.domain.kyc.KycPatch;
import dev.khata.domain.kyc.KycProfile;
import dev.khata.domain.kyc.PaperType;
import dev.khata.domain.kyc.Remarks;
import dev.khata.domain.kyc.ReviewLabel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Papers of people who don't exist, with numbers and pictures that no other test has. */
public final class SomePapers {
  private static final long CNICS = 10_000_000_000_000L;

  private SomePapers() {}

  /** A CNIC. */
  public static IdentityPaper card() {
    return IdentityPaper.of(new Cnic("%013d".formatted(random())));
  }

  public static IdentityPaper passport() {
    return new IdentityPaper(PaperType.PASSPORT, "PA-%013d".formatted(random()));
  }

  private static long random() {
    return Math.floorMod(Fresh.uuid().getLeastSignificantBits(), CNICS);
  }

  public static KycProfile profile(IdentityPaper paper) {
    return profile(paper, LocalDate.of(1990, 3, 15));
  }

  public static KycProfile profile(IdentityPaper paper, LocalDate born) {
    return new KycProfile(
        Optional.of(new PhoneNumber("+923001234567")),
        Optional.of(new Label("Karachi")),
        Optional.of(new Label("سندھ")),
        Optional.of(new Label("Pakistan")),
        Optional.of(Gender.FEMALE),
        Optional.of(new BirthDate(born)),
        paper);
  }

  /** With another city, and nothing else. */
  public static KycPatch movedTo(String city) {
    return new KycPatch(
        Optional.empty(),
        Optional.of(new Label(city)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** A picture that lies with somebody else. */
  public static Document linked(DocumentType type, Instant at) {
    DocumentLink link = new DocumentLink("https://files.example/" + Fresh.uuid() + "?size=full");
    return new Document(Fresh.uuid(), type, DocumentStatus.PENDING, new Document.Linked(link), at);
  }

  /** One whose picture nobody has stored yet. */
  public static Document document(DocumentType type, Instant at) {
    return new Document(
        Fresh.uuid(),
        type,
        DocumentStatus.PENDING,
        new Document.Stored(
            DocumentKey.of(
                DocumentFolder.KYC,
                Fresh.uuid(),
                type == DocumentType.SELFIE ? "image/png" : "image/jpeg"),
            1L << 22),
        at);
  }

  /** A first submission with the documents that are required. */
  public static KycApplication application(UserId user, IdentityPaper paper, Instant at) {
    return KycApplication.submitted(
        Fresh.uuid(),
        user,
        profile(paper),
        paper.type().required().stream().map(type -> document(type, at)).toList(),
        at);
  }

  /** The same with a corrected profile. */
  public static KycApplication updated(KycApplication application, KycPatch patch, Instant at) {
    return application.changed(new KycEvent.Update(), patch, List.of(), at).orElseThrow();
  }

  /** The same with documents that were sent again. */
  public static KycApplication resubmitted(
      KycApplication application, List<Document> sent, Instant at) {
    KycPatch none = KycPatch.of(Optional.empty());
    Set<DocumentType> types = sent.stream().map(Document::type).collect(Collectors.toSet());
    return application.changed(application.resubmission(none, types), none, sent, at).orElseThrow();
  }

  /** A first submission by another paper than a CNIC, whose pictures lie with somebody else. */
  public static KycApplication linked(UserId user, IdentityPaper paper, Instant at) {
    return KycApplication.submitted(
        Fresh.uuid(),
        user,
        KycProfile.of(paper),
        paper.type().required().stream().map(type -> linked(type, at)).toList(),
        at);
  }

  public static Remarks remarks(String comment) {
    return new Remarks(
        Set.of(ReviewLabel.BLURRED, ReviewLabel.GLARE),
        Optional.of(comment),
        Optional.of("for colleagues: " + comment),
        false);
  }
}
