package dev.khata.domain.kyc;

import dev.khata.domain.documents.DocumentUploads;
import dev.khata.domain.documents.DocumentVault;
import dev.khata.domain.documents.UploadExpired;
import dev.khata.domain.kernel.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * All applications. The number of a paper is kept encrypted, and found by a keyed hash. The
 * pictures lie in the {@link DocumentVault}; here stands where.
 */
public interface KycApplications {

  Optional<KycApplication> of(UserId user);

  /** How far the applications of these users have come; who has not applied has none. */
  Map<UserId, KycStanding> standings(Set<UserId> users);

  /** Whether a user has applied with that paper, however its number was typed. */
  boolean isTaken(IdentityPaper paper);

  /**
   * Reserves a paper: nobody else can apply with it until the surrounding transaction ends. False
   * when somebody has applied with it.
   */
  boolean reserve(IdentityPaper paper);

  /**
   * Adds a first submission whose paper the surrounding transaction has reserved, and takes its
   * pictures out of the {@link DocumentUploads}. False, and nothing written, when the user has an
   * application already.
   *
   * @throws UploadExpired when a picture was waiting too long and may be gone
   */
  boolean add(KycApplication application);

  /**
   * Writes an application as it was made from the one {@code version - 1} that was read. New
   * pictures are taken out of the uploads; documents that are no longer in it are kept as replaced,
   * and given up once the application is approved. A new review joins the former ones. Another
   * paper has been reserved by the surrounding transaction.
   *
   * @return false, and nothing written, when somebody has written it since
   * @throws UploadExpired when a picture was waiting too long and may be gone
   */
  boolean update(KycApplication application);

  /**
   * Removes a user's application and gives up all its pictures, which a purge then deletes. Nothing
   * happens when there is none.
   */
  void remove(UserId user);

  /**
   * A document of that user's application, also one that was replaced and whose picture is still
   * kept.
   */
  Optional<Document> document(UserId user, UUID document);

  /** All decisions about an application, the oldest first. */
  List<Review> reviews(UUID application);

  /** How many users there are in all, and how many applications in each state. */
  Counts count();

  /**
   * @param byStatus has every status
   */
  record Counts(long users, Map<KycStatus, Long> byStatus) {
    public Counts {
      byStatus = Map.copyOf(byStatus);
      if (!byStatus.keySet().equals(Set.of(KycStatus.values()))) {
        throw new IllegalArgumentException("not every status: " + byStatus.keySet());
      }
    }

    public long in(KycStatus status) {
      return Optional.ofNullable(byStatus.get(status)).orElse(0L);
    }

    public long applications() {
      return byStatus.values().stream().mapToLong(Long::longValue).sum();
    }
  }
}
