package dev.khata.domain.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.audit.AuditDetail;
import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyRing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AuditChainTest {
  private static final Instant NOW = Instant.parse("2026-11-03T23:59:59.123456Z");
  private static final Key KEY = key("first", 1);
  private static final KeyRing KEYS = KeyRing.of(KEY);
  private static final String SALT = "ab".repeat(32);
  private static final String HASH = "cd".repeat(32);

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void a_chain_as_it_was_sealed_holds_however_it_was_cut_into_chunks(
      @ForAll("rows") @Size(min = 1, max = 12) List<AuditRow> rows, @ForAll boolean halves) {
    int cut = halves ? rows.size() / 2 : 0;
    List<AuditSeal> seals =
        new ArrayList<>(AuditChain.extend(Optional.empty(), rows.subList(0, cut), KEY, NOW));
    Optional<AuditSeal> last = seals.isEmpty() ? Optional.empty() : Optional.of(seals.getLast());
    seals.addAll(AuditChain.extend(last, rows.subList(cut, rows.size()), KEY, NOW));

    assertThat(seals).isEqualTo(AuditChain.extend(Optional.empty(), rows, KEY, NOW));
    assertThat(firstBreak(links(seals, rows))).isEmpty();
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void any_change_of_any_field_breaks_the_chain_at_its_row(
      @ForAll("rows") @Size(min = 1, max = 8) List<AuditRow> rows,
      @ForAll("rows") @Size(1) List<AuditRow> other,
      @ForAll int where) {
    int at = Math.floorMod(where, rows.size());
    List<AuditSeal> seals = AuditChain.extend(Optional.empty(), rows, KEY, NOW);
    for (AuditRow changed : eachFieldOf(rows.get(at), other.getFirst())) {
      List<AuditRow> tampered = new ArrayList<>(rows);
      tampered.set(at, changed);

      assertThat(firstBreak(links(seals, tampered)))
          .get()
          .satisfies(found -> assertThat(found.row()).contains(rows.get(at).id()));
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void a_seal_that_was_changed_removed_or_moved_breaks_the_chain(
      @ForAll("rows") @Size(min = 2, max = 8) List<AuditRow> rows, @ForAll int where) {
    int at = Math.floorMod(where, rows.size() - 1);
    List<AuditSeal> seals = AuditChain.extend(Optional.empty(), rows, KEY, NOW);
    List<AuditLink> links = links(seals, rows);
    AuditSeal seal = seals.get(at);

    Stream.of(
            new AuditSeal(seal.number() + 1, seal.row(), seal.xact(), NOW, "first", seal.mac()),
            new AuditSeal(seal.number(), seal.row() + 1, seal.xact(), NOW, "first", seal.mac()),
            new AuditSeal(seal.number(), seal.row(), seal.xact() + 1, NOW, "first", seal.mac()),
            new AuditSeal(
                seal.number(), seal.row(), seal.xact(), NOW.plusNanos(1), "first", seal.mac()),
            new AuditSeal(seal.number(), seal.row(), seal.xact(), NOW, "other", seal.mac()),
            new AuditSeal(seal.number(), seal.row(), seal.xact(), NOW, "first", HASH))
        .forEach(
            changed -> {
              List<AuditLink> tampered = new ArrayList<>(links);
              tampered.set(at, new AuditLink(changed, links.get(at).row(), Optional.empty()));
              assertThat(firstBreak(tampered)).isPresent();
            });
    List<AuditLink> shorter = new ArrayList<>(links);
    shorter.remove(at);
    assertThat(firstBreak(shorter)).isPresent();
    List<AuditLink> moved = new ArrayList<>(links);
    Collections.swap(moved, at, at + 1);
    assertThat(firstBreak(moved)).isPresent();
  }

  @Test
  void a_row_that_is_gone_is_named() {
    AuditRow row = row(7, Optional.empty());
    AuditSeal seal = AuditChain.extend(Optional.empty(), List.of(row), KEY, NOW).getFirst();

    assertThat(firstBreak(List.of(new AuditLink(seal, Optional.empty(), Optional.empty()))))
        .contains(AuditBreak.at(7, "was sealed, and is gone"));
  }

  @Test
  void a_detail_may_be_erased_and_never_changed_or_added() {
    AuditDetail said = AuditDetail.of("comment", "Blurred");
    AuditRow with = row(7, Optional.of(DetailHash.of(SALT, said)));
    AuditRow without = row(8, Optional.empty());
    AuditLink.Detail right = new AuditLink.Detail(SALT, said.content());

    assertThat(broken(with, Optional.of(right))).isEmpty();
    assertThat(broken(with, Optional.empty())).isEmpty();
    assertThat(broken(without, Optional.empty())).isEmpty();
    assertThat(broken(with, Optional.of(new AuditLink.Detail(SALT, List.of("comment", "Fine")))))
        .contains("has another detail than it was given");
    assertThat(broken(with, Optional.of(new AuditLink.Detail(HASH, said.content())))).isPresent();
    assertThat(broken(with, Optional.of(new AuditLink.Detail(SALT, List.of("commentB", "lurred")))))
        .isPresent();
    assertThat(broken(without, Optional.of(right)))
        .contains("was given a detail that it did not have");
    assertThat(right.toString()).doesNotContain("Blurred", SALT);
  }

  @Test
  void a_key_can_be_replaced_as_long_as_the_older_one_is_given() {
    Key newer = key("second", 2);
    List<AuditRow> rows = List.of(row(1, Optional.empty()), row(2, Optional.empty()));
    List<AuditSeal> seals =
        new ArrayList<>(AuditChain.extend(Optional.empty(), rows.subList(0, 1), KEY, NOW));
    seals.addAll(AuditChain.extend(Optional.of(seals.getFirst()), rows.subList(1, 2), newer, NOW));

    List<AuditLink> links = links(seals, rows);

    assertThat(firstBreak(links, new KeyRing(List.of(newer, KEY)))).isEmpty();
    assertThat(firstBreak(links, KeyRing.of(newer)))
        .contains(AuditBreak.at(1, "is sealed under the audit key first, which is not given"));
  }

  @Test
  void seals_never_go_back_in_time() {
    List<AuditRow> rows = List.of(row(1, Optional.empty()), row(2, Optional.empty()));
    AuditSeal first = AuditChain.extend(Optional.empty(), rows.subList(0, 1), KEY, NOW).getFirst();

    AuditSeal second =
        AuditChain.extend(Optional.of(first), rows.subList(1, 2), KEY, NOW.minusSeconds(90))
            .getFirst();

    assertThat(second.at()).isEqualTo(NOW);
    assertThat(second.day()).isEqualTo(LocalDate.of(2026, 11, 3));
    assertThat(firstBreak(links(List.of(first, second), rows))).isEmpty();
  }

  @Test
  void rows_without_a_seal_are_wrong_where_everything_is_sealed_and_when_they_wait_too_long() {
    assertThat(unsealed(Optional.empty(), Optional.empty())).isEmpty();
    assertThat(unsealed(Optional.of(3L), Optional.of(5L)))
        .contains(AuditBreak.at(3, "was added where everything had been sealed"));
    assertThat(unsealed(Optional.empty(), Optional.of(5L)))
        .contains(AuditBreak.at(5, "should have been sealed"));
  }

  @Test
  void a_head_is_read_as_it_was_written() {
    AuditHead head = new AuditHead(7, HASH);

    assertThat(head.text()).isEqualTo("7 " + HASH + "\n");
    assertThat(AuditHead.parse(head.text())).contains(head);
    for (String none : List.of("", "7", "0 " + HASH, "7 " + HASH + "0", "7 " + HASH + "\n\n")) {
      assertThat(AuditHead.parse(none)).isEmpty();
    }
  }

  private static Optional<AuditBreak> unsealed(Optional<Long> skipped, Optional<Long> overdue) {
    return AuditChain.check(new AuditProof.Unsealed(9, skipped, overdue));
  }

  private static Optional<String> broken(AuditRow row, Optional<AuditLink.Detail> detail) {
    AuditSeal seal = AuditChain.extend(Optional.empty(), List.of(row), KEY, NOW).getFirst();
    AuditLink link = new AuditLink(seal, Optional.of(row), detail);
    assertThat(link.isErased()).isEqualTo(row.detailHash().isPresent() && detail.isEmpty());
    return AuditChain.check(Optional.empty(), link, KEYS).map(AuditBreak::what);
  }

  private static Optional<AuditBreak> firstBreak(List<AuditLink> links) {
    return firstBreak(links, KEYS);
  }

  private static Optional<AuditBreak> firstBreak(List<AuditLink> links, KeyRing keys) {
    Optional<AuditSeal> last = Optional.empty();
    for (AuditLink link : links) {
      Optional<AuditBreak> found = AuditChain.check(last, link, keys);
      if (found.isPresent()) {
        return found;
      }
      last = Optional.of(link.seal());
    }
    return Optional.empty();
  }

  private static List<AuditLink> links(List<AuditSeal> seals, List<AuditRow> rows) {
    List<AuditLink> links = new ArrayList<>();
    for (int i = 0; i < seals.size(); i++) {
      links.add(new AuditLink(seals.get(i), Optional.of(rows.get(i)), Optional.empty()));
    }
    return links;
  }

  /** The row with one field of the other in place of its own, for each field that differs. */
  private static List<AuditRow> eachFieldOf(AuditRow row, AuditRow other) {
    return Stream.of(
            new Fields(row).with(f -> f.id = other.id()),
            new Fields(row).with(f -> f.xact = other.xact()),
            new Fields(row).with(f -> f.publicId = other.publicId()),
            new Fields(row).with(f -> f.at = other.at()),
            new Fields(row).with(f -> f.action = other.action()),
            new Fields(row).with(f -> f.actor = other.actor()),
            new Fields(row).with(f -> f.subject = other.subject()),
            new Fields(row).with(f -> f.contract = other.contract()),
            new Fields(row).with(f -> f.requestId = other.requestId()),
            new Fields(row).with(f -> f.detailHash = other.detailHash()),
            // What one field loses its neighbour gains.
            new Fields(row)
                .with(
                    f -> {
                      f.actor = row.subject();
                      f.subject = row.actor();
                    }))
        .filter(changed -> !changed.equals(row))
        .toList();
  }

  private static AuditRow row(long id, Optional<String> detailHash) {
    return new AuditRow(
        id,
        100 + id,
        Optional.of(new UUID(0x7000, id)),
        NOW,
        "DOOR_OPENED",
        Optional.of(1L),
        Optional.of(2L),
        Optional.of("wattsup"),
        "r",
        detailHash);
  }

  @Provide
  Arbitrary<List<AuditRow>> rows() {
    Arbitrary<Long> number = Arbitraries.longs().between(0, 1_000_000);
    Arbitrary<String> text = Arbitraries.strings().withCharRange('\u0001', '\ud7ff').ofMaxLength(5);
    return Combinators.combine(
            number,
            number,
            number.map(n -> new UUID(0x7000, n)).optional(),
            number.map(n -> NOW.plusNanos(n * 1_000)),
            text,
            number.optional(),
            number.optional(),
            text.optional())
        .as(
            (id, xact, uuid, at, action, actor, subject, contract) ->
                new AuditRow(
                    id,
                    xact,
                    uuid,
                    at,
                    action,
                    actor,
                    subject,
                    contract,
                    "r" + id % 7,
                    contract.map(of -> HASH)))
        .list();
  }

  private static Key key(String id, int fill) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) fill);
    return new Key(id, bytes);
  }
}
