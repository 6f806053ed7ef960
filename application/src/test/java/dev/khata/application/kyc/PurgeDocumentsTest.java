package dev.khata.application.kyc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.documents.DocumentFolder;
import dev.khata.domain.documents.DocumentKey;
import dev.khata.domain.documents.VaultUnavailable;
import dev.khata.domain.identity.User;
import dev.khata.domain.kyc.DocumentType;
import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Pictures that no application holds, and those of whoever leaves. */
class PurgeDocumentsTest {
  private final KycDesk desk = new KycDesk();

  @Test
  void everything_that_is_due_is_deleted_however_much_it_is() {
    Set<DocumentKey> left = left(250);
    desk.applicant();

    assertThat(desk.purgedNow()).isEqualTo(250);

    assertThat(desk.vault.stored()).hasSize(3).doesNotContainAnyElementsOf(left);
    assertThat(desk.uploads.waiting()).isEmpty();
    assertThat(desk.purgedNow()).isZero();
  }

  @Test
  void what_was_recorded_and_never_stored_is_forgotten() {
    desk.uploads.intend(Set.of(key()), desk.world.clock.instant());

    assertThat(desk.purgedNow()).isEqualTo(1);

    assertThat(desk.uploads.waiting()).isEmpty();
  }

  @Test
  void what_a_failure_left_is_deleted_by_the_next_purge() {
    left(5);
    desk.vault.memory.failAfter(2);
    assertThatThrownBy(desk::purgedNow).isInstanceOf(VaultUnavailable.class);
    desk.vault.memory.recover();
    assertThat(desk.vault.stored()).hasSize(3);

    desk.purgedNow();

    assertThat(desk.vault.stored()).isEmpty();
    assertThat(desk.uploads.waiting()).isEmpty();
  }

  @Test
  void all_pictures_of_who_leaves_go_with_the_next_purge_and_nobody_elses() {
    User leaver = desk.applicant();
    User stayer = desk.applicant();
    desk.rejected(leaver);
    desk.resubmitted(leaver, DocumentType.SELFIE, DocumentType.ADDITIONAL);
    assertThat(desk.vault.stored()).hasSize(8);

    desk.leaves(leaver);

    assertThat(desk.applications.of(leaver.id())).isEmpty();
    assertThat(desk.purgedNow()).isEqualTo(5);
    assertThat(desk.vault.stored()).isEqualTo(KycDesk.keys(desk.applicationOf(stayer).documents()));
  }

  @Test
  void who_leaves_without_having_applied_leaves_nothing() {
    desk.leaves(desk.somebody());

    assertThat(desk.purgedNow()).isZero();
  }

  private Set<DocumentKey> left(int count) {
    Set<DocumentKey> keys = new HashSet<>();
    for (int i = 0; i < count; i++) {
      keys.add(key());
    }
    desk.uploads.intend(keys, desk.world.clock.instant());
    keys.forEach(
        key -> desk.vault.put(key, 3, () -> new ByteArrayInputStream(new byte[] {1, 2, 3})));
    return keys;
  }

  private static DocumentKey key() {
    return DocumentKey.of(DocumentFolder.KYC, Fresh.uuid(), "image/jpeg");
  }
}
