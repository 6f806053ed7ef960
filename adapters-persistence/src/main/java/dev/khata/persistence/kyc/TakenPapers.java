package dev.khata.persistence.kyc;

import static dev.khata.persistence.jooq.Tables.KYC_APPLICATION;

import dev.khata.domain.kernel.KeyNotGiven;
import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kyc.IdentityPaper;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.KeyIds;
import org.jooq.impl.DSL;

/**
 * Papers with which somebody has applied, looked for under every key that is given.
 *
 * @param withoutLost whether what stands under other keys is given up, and not asked for
 */
record TakenPapers(Database database, StoredPaper papers, KeyRing lookup, boolean withoutLost) {

  /**
   * Whether a paper is among them.
   *
   * @throws KeyNotGiven when it is not among those that can be looked for, and there are others
   */
  boolean contain(IdentityPaper paper) {
    boolean found =
        database
            .dsl()
            .fetchExists(KYC_APPLICATION, KYC_APPLICATION.CNIC_HASH.in(papers.hashes(paper)));
    // Afterwards, since a rotation may have taken it away from a key that is given meanwhile.
    if (!found && !withoutLost) {
      requireAllKeys();
    }
    return found;
  }

  /** A row without an id was written by a release that knew of no rotation. */
  private void requireAllKeys() {
    for (String id :
        KeyIds.of(database.dsl(), KYC_APPLICATION.CNIC_HASH_KEY_ID, DSL.noCondition())) {
      if (!id.isEmpty() && lookup.find(id).isEmpty()) {
        throw new KeyNotGiven(KeyPurpose.LOOKUP, id);
      }
    }
  }
}
