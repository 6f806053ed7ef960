package dev.khata.application.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.documents.DeskVault;
import dev.khata.application.documents.SomeDocument;
import dev.khata.application.identity.Somebody;
import dev.khata.application.identity.World;
import dev.khata.application.kernel.FakeExports;
import dev.khata.application.kernel.Steps;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.documents.DocumentKey;
import dev.khata.domain.documents.DocumentVault;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Overloaded;
import dev.khata.domain.kernel.UserGone;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.leaving.Facts;
import dev.khata.domain.kernel.leaving.OwnRecords;
import dev.khata.domain.lifecycle.LifecycleAction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportPersonalDataTest {
  private final World world = new World();
  private final FakeExports exports = new FakeExports();
  private final DeskVault vault = new DeskVault(world.transactions);
  private final List<String> told = new ArrayList<>();
  private final Steps steps = new Steps();
  private final User user = Somebody.withFreshPhone().verified().addTo(world.users);
  private final DocumentKey kept = SomeDocument.key();
  private final DocumentKey gone = SomeDocument.key();

  private final OwnRecords rows =
      (of, to) -> {
        to.record("papers", Facts.none().with("user", of.value()));
        to.file("documents/kept.jpg", kept.text());
        to.file("documents/gone.jpg", gone.text());
      };
  private final OwnRecords devices =
      (of, to) -> to.record("devices", Facts.none().with("user", of.value()));

  private final ExportPersonalData.Destination destination =
      new ExportPersonalData.Destination() {
        @Override
        public void record(String section, Facts facts) {
          assertThat(world.audit.events()).as("noted before it goes out").isNotEmpty();
          told.add(section);
        }

        @Override
        public void file(String name, DocumentVault.Stored content) throws IOException {
          told.add(name + " " + content.bytes().readAllBytes().length);
        }
      };

  @Test
  void records_of_all_contexts_come_first_and_then_the_pictures_that_are_there() {
    SomeDocument.put(vault, kept, SomeDocument.bytes(10));

    export(user.id());

    assertThat(told).containsExactly("papers", "devices", "documents/kept.jpg 10");
    assertThat(steps.told()).containsExactly("1", "2");
    assertThat(world.audit.events())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.action()).isEqualTo(LifecycleAction.PERSONAL_DATA_EXPORTED);
              assertThat(event.subject()).contains(user.id());
              assertThat(event.detail()).isEmpty();
            });
  }

  @Test
  void of_whom_there_is_not_nothing_is_told_or_noted() {
    world.users.remove(user.id());

    assertThatThrownBy(() -> export(user.id())).isInstanceOf(UserGone.class);

    assertThat(told).isEmpty();
    assertThat(world.audit.events()).isEmpty();
  }

  @Test
  void where_there_is_no_place_nothing_is_told_or_noted() {
    exports.fill();

    assertThatThrownBy(() -> export(user.id())).isInstanceOf(Overloaded.class);

    assertThat(told).isEmpty();
    assertThat(world.audit.events()).isEmpty();
  }

  private void export(UserId of) {
    new ExportPersonalData(
            world.users,
            new LinkedHashSet<>(List.of(rows, devices)),
            vault,
            exports,
            world.audit,
            world.transactions,
            world.clock)
        .handle(of, new Actor.Batch(Origin.batch("test")), destination, steps);
  }
}
