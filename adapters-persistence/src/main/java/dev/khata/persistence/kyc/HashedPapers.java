package dev.khata.persistence.kyc;

import static dev.khata.persistence.jooq.Tables.KYC_APPLICATION;

import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.rotation.Clash;
import dev.khata.domain.kyc.IdentityPaper;
import dev.khata.domain.kyc.PaperType;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.KeyedRows;
import dev.khata.persistence.jooq.tables.records.KycApplicationRecord;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The hashes by which papers are found, made anew from the numbers that stand beside them. */
final class HashedPapers extends KeyedRows<KycApplicationRecord> {
  private final Database database;
  private final StoredPaper papers;

  HashedPapers(Database database, KeyRing lookup, StoredPaper papers) {
    super(
        database,
        KeyPurpose.LOOKUP,
        lookup,
        KYC_APPLICATION.CNIC_HASH,
        KYC_APPLICATION.CNIC_HASH_KEY_ID);
    this.database = database;
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

  /** Somebody applied with the paper where the key was not given under which the other stands. */
  @Override
  protected Map<KycApplicationRecord, Clash> clashes(List<KycApplicationRecord> renewed) {
    Map<String, UUID> taken = new HashMap<>(standing(renewed));
    Map<KycApplicationRecord, Clash> clashes = new LinkedHashMap<>();
    for (KycApplicationRecord row : renewed) {
      UUID other = taken.putIfAbsent(row.getCnicHash(), row.getPublicId());
      if (other != null && !other.equals(row.getPublicId())) {
        clashes.put(row, new Clash(row.getPublicId().toString(), other.toString()));
      }
    }
    return clashes;
  }

  private Map<String, UUID> standing(List<KycApplicationRecord> renewed) {
    return database
        .dsl()
        .select(KYC_APPLICATION.CNIC_HASH, KYC_APPLICATION.PUBLIC_ID)
        .from(KYC_APPLICATION)
        .where(
            KYC_APPLICATION.CNIC_HASH.in(
                renewed.stream().map(KycApplicationRecord::getCnicHash).toList()))
        .fetchMap(KYC_APPLICATION.CNIC_HASH, KYC_APPLICATION.PUBLIC_ID);
  }
}
