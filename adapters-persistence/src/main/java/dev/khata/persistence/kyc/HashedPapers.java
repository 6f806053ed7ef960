package dev.khata.persistence.kyc;

import static dev.khata.persistence.jooq.Tables.KYC_APPLICATION;

import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kyc.IdentityPaper;
import dev.khata.domain.kyc.PaperType;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.KeyedRows;
import dev.khata.persistence.jooq.tables.records.KycApplicationRecord;
import java.util.Optional;

/** The hashes by which papers are found, made anew from the numbers that stand beside them. */
final class HashedPapers extends KeyedRows<KycApplicationRecord> {
  private final StoredPaper papers;

  HashedPapers(Database database, KeyRing lookup, StoredPaper papers) {
    super(
        database,
        KeyPurpose.LOOKUP,
        lookup,
        KYC_APPLICATION.CNIC_HASH,
        KYC_APPLICATION.CNIC_HASH_KEY_ID);
    this.papers = papers;
  }

  @Override
  protected boolean renew(KycApplicationRecord row) {
    Optional<IdentityPaper> paper =
        papers.read(
            PaperType.valueOf(row.getPaperType()),
            row.getCnicKeyId(),
            row.getCnicSealed(),
            row.getPublicId());
    paper.ifPresent(
        found -> {
          row.setCnicHash(papers.hash(found));
          row.setCnicHashKeyId(current());
        });
    return paper.isPresent();
  }
}
