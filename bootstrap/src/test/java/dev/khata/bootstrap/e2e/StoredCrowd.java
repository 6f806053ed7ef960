package dev.khata.bootstrap.e2e;

import dev.khata.domain.identity.IdentifierHash;
import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kyc.IdentityPaper;
import dev.khata.domain.kyc.PaperType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** Many people with papers, devices and messages that wait, whose rows stand under one key. */
final class StoredCrowd {
  private static final String PEOPLE =
      """
      WITH person AS (
        SELECT id, cnic_sealed, cnic_hash FROM unnest(?::uuid[], ?::bytea[], ?::text[])
          AS p (id, cnic_sealed, cnic_hash)),
      added AS (
        INSERT INTO users (public_id, first_name, last_name, state, role_id, language, created_at,
          updated_at)
        SELECT p.id, 'Sana', 'Mirza', 'ACTIVE', (SELECT id FROM role WHERE name = 'user'), 'en',
          now(), now()
        FROM person p RETURNING id, public_id)
      INSERT INTO kyc_application (public_id, user_id, phone, city, province, country, gender,
        birth_date, cnic_sealed, cnic_key_id, cnic_hash, cnic_hash_key_id, status, missing,
        submissions, created_at, updated_at, version)
      SELECT p.id, a.id, '+923001234567', 'Karachi', 'Sindh', 'Pakistan', 'FEMALE', '1990-03-15',
        p.cnic_sealed, ?, p.cnic_hash, ?, 'APPROVED', '{}', 1, now(), now(), 1
      FROM person p JOIN added a ON a.public_id = p.id
      """;
  private static final String DEVICES =
      """
      INSERT INTO device (id, device_id, user_id, session_id, type, token_hash, token_key_id,
        token_sealed, last_used_at)
      SELECT d.id, d.id::text, s.user_id, s.id, 'ANDROID', sha256(d.id::text::bytea), ?, d.sealed,
        now()
      FROM unnest(?::uuid[], ?::bytea[]) AS d (id, sealed),
        (SELECT id, user_id FROM session LIMIT 1) s
      """;
  private static final String MESSAGES =
      """
      INSERT INTO message (id, channel, state, sealed_key_id, sealed, created_at, expires_at,
        claimed_until, doubts, failures, request_id)
      SELECT m.id, 'SMS', 'PENDING', ?, m.sealed, now(), now() + interval '1 day',
        now() + interval '1 day', 0, 0, 'test'
      FROM unnest(?::uuid[], ?::bytea[]) AS m (id, sealed)
      """;

  private final DSLContext sql;
  private final String keyId;

  StoredCrowd(DSLContext sql, String keyId) {
    this.sql = sql;
    this.keyId = keyId;
  }

  static String cnic(int number) {
    return "%05d-%07d-%d".formatted(35_202, number, number % 10);
  }

  void people(int count) {
    List<UUID> ids = ids(count);
    Key lookup = Rings.key(KeyPurpose.LOOKUP, keyId);
    List<IdentityPaper> papers =
        Stream.iterate(0, i -> i + 1).limit(count).map(i -> paper(cnic(i))).toList();
    byte[][] sealed = new byte[count][];
    String[] hashes = new String[count];
    for (int i = 0; i < count; i++) {
      sealed[i] = seal(KeyPurpose.PERSONAL, papers.get(i).number(), ids.get(i));
      hashes[i] = IdentifierHash.of(lookup, papers.get(i).canonical()).hex();
    }
    sql.execute(PEOPLE, ids.toArray(UUID[]::new), sealed, hashes, keyId, keyId);
  }

  static IdentityPaper paper(String cnic) {
    return new IdentityPaper(PaperType.CNIC, cnic.replace("-", ""));
  }

  void devices(int count) {
    List<UUID> ids = ids(count);
    sql.execute(DEVICES, keyId, ids.toArray(UUID[]::new), each(ids, KeyPurpose.PERSONAL));
  }

  void messages(int count) {
    List<UUID> ids = ids(count);
    sql.execute(MESSAGES, keyId, ids.toArray(UUID[]::new), each(ids, KeyPurpose.MESSAGES));
  }

  private byte[][] each(List<UUID> ids, KeyPurpose purpose) {
    Function<UUID, byte[]> sealed = id -> seal(purpose, "of " + id, id);
    return ids.stream().map(sealed).toArray(byte[][]::new);
  }

  private byte[] seal(KeyPurpose purpose, String content, UUID boundTo) {
    return Rings.key(purpose, keyId)
        .seal(content.getBytes(StandardCharsets.UTF_8), boundTo.toString());
  }

  private static List<UUID> ids(int count) {
    return Stream.generate(UUID::randomUUID).limit(count).toList();
  }
}
