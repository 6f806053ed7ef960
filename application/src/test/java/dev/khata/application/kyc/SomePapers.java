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
import dev.khata.domain.kyc.DocumentStatus;
import dev.khata.domain.kyc.DocumentType;
import dev.khata.domain.kyc.Gender;
import dev.khata.domain.kyc.KycApplication;
import dev.khata.domain.kyc.KycPatch;
import dev.khata.domain.kyc.KycProfile;
import dev.khata.domain.kyc.Remarks;
import dev.khata.domain.kyc.ReviewLabel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Papers of people who don't exist, with numbers and pictures that no other test has. */
public final class SomePapers {
  private static final long CNICS = 10_000_000_000_000L;

  private SomePapers() {}

  public static Cnic cnic() {
    long random = Fresh.uuid().getLeastSignificantBits();
    return new Cnic("%013d".formatted(Math.floorMod(random, CNICS)));
  }

  public static KycProfile profile(Cnic cnic) {
    return profile(cnic, LocalDate.of(1990, 3, 15));
  }

  public static KycProfile profile(Cnic cnic, LocalDate born) {
    return new KycProfile(
        new PhoneNumber("+923001234567"),
        new Label("Karachi"),
        new Label("سندھ"),
        new Label("Pakistan"),
        Gender.FEMALE,
        new BirthDate(born),
        cnic);
  }

  /** With another city, and nothing else. */
  public static KycPatch movedTo(String city) {
    return new KycPatch(
        Optional.empty(),
        Optional.of(new Label(city)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** One whose picture nobody has stored yet. */
  public static Document document(DocumentType type, Instant at) {
    return new Document(
        Fresh.uuid(),
        type,
        DocumentStatus.PENDING,
        DocumentKey.of(
            DocumentFolder.KYC,
            Fresh.uuid(),
            type == DocumentType.SELFIE ? "image/png" : "image/jpeg"),
        1L << 22,
        at);
  }

  /** A first submission with the documents that are required. */
  public static KycApplication application(UserId user, Cnic cnic, Instant at) {
    return KycApplication.submitted(
        Fresh.uuid(),
        user,
        profile(cnic),
        DocumentType.required().stream().map(type -> document(type, at)).toList(),
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
