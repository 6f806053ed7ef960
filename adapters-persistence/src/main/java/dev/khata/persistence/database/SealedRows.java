package dev.khata.persistence.database;

import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.KeyRing;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/** Rows with a column of bytes that {@link Key#seal} made. */
public class SealedRows<R extends UpdatableRecord<R>> extends KeyedRows<R> {
  private final KeyRing ring;
  private final TableField<R, byte[]> sealed;
  private final TableField<R, String> keyId;
  private final Function<R, String> boundTo;

  /**
   * @param boundTo what the bytes of a row are bound to
   */
  public SealedRows(
      Database database,
      KeyPurpose purpose,
      KeyRing ring,
      TableField<R, byte[]> sealed,
      TableField<R, String> keyId,
      Function<R, String> boundTo) {
    super(database, purpose, ring, sealed, keyId);
    this.ring = ring;
    this.sealed = sealed;
    this.keyId = keyId;
    this.boundTo = boundTo;
  }

  @Override
  protected final boolean renew(R row) {
    String bound = boundTo.apply(row);
    Optional<byte[]> content =
        ring.find(row.get(keyId)).flatMap(key -> key.open(row.get(sealed), bound));
    content.ifPresent(
        plain -> {
          row.set(sealed, ring.current().seal(plain, bound));
          row.set(keyId, ring.current().id());
        });
    return content.isPresent();
  }
}
