package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.identity.ManageProfile.Changes;
import dev.khata.application.identity.ManageProfile.Result.Refused;
import dev.khata.application.identity.ManageProfile.Result.Saved;
import dev.khata.application.identity.ManageProfile.Result.Untold;
import dev.khata.application.identity.ManageProfile.Shown;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.ProfileRefusal;
import dev.khata.domain.kernel.HttpsUrl;
import dev.khata.domain.kernel.Patch;
import dev.khata.domain.kernel.Prose;
import dev.khata.domain.kernel.UserId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TellingOfOneselfTest {
  private static final LocalDate BORN = LocalDate.parse("1990-03-15");
  private static final Changes NOTHING =
      new Changes(Patch.keep(), Patch.keep(), Patch.keep(), Patch.keep());

  private final World world = new World();
  private final Grant asha = world.signedUp(Identifiers.freshPhone());
  private final UserId id = asha.caller().user().id();
  private final List<UserId> completed = new ArrayList<>();

  TellingOfOneselfTest() {
    world.completions.add((user, now) -> completed.add(user));
  }

  @Test
  void there_is_no_profile_until_something_is_told() {
    assertThat(change(NOTHING)).isEqualTo(new Untold());
    assertThat(world.manageProfile.of(world.user(asha))).isEmpty();

    Shown shown = saved(address(Prose.parse("Ilam 2")));

    assertThat(world.manageProfile.of(world.user(asha))).contains(shown);
    assertThat(shown.profile().createdAt()).isEqualTo(world.clock.instant());
    assertThat(shown.isComplete()).isFalse();
  }

  @Test
  void what_is_left_out_stays() {
    saved(everything());
    world.later(Duration.ofSeconds(1));

    Shown shown = saved(address(Prose.parse("Ilam 2")));

    assertThat(shown.user().name()).isEqualTo(new PersonName("Asha", "Rai"));
    assertThat(shown.profile().told().born()).contains(BORN);
    assertThat(shown.profile().told().address()).isEqualTo(Prose.parse("Ilam 2"));
    assertThat(shown.profile().updatedAt()).isEqualTo(world.clock.instant());
    assertThat(shown.profile().createdAt()).isBefore(world.clock.instant());
    assertThat(world.audit.actions())
        .endsWith(IdentityAction.PROFILE_CHANGED, IdentityAction.PROFILE_CHANGED);
  }

  @Test
  void the_same_again_writes_nothing() {
    Shown before = saved(everything());
    var told = world.audit.actions();
    world.later(Duration.ofSeconds(1));

    assertThat(saved(everything())).isEqualTo(before);
    assertThat(world.audit.actions()).isEqualTo(told);
  }

  @Test
  void a_name_that_reads_the_same_keeps_its_parts() {
    world.changeName.handle(
        new ChangeName.Command(
            asha.caller(),
            new ChangeName.Parts(Patch.to("Asha"), Patch.to("Devi Rai")),
            World.origin()));

    Shown shown = saved(named("Asha Devi Rai"));
    assertThat(shown.user().name()).isEqualTo(new PersonName("Asha", "Devi Rai"));

    assertThat(saved(named("Asha Devi Limbu")).user().name())
        .isEqualTo(new PersonName("Asha Devi", "Limbu"))
        .isEqualTo(world.user(asha).name());
  }

  @Test
  void a_profile_is_completed_once_however_often_it_is_emptied() {
    saved(everything());
    saved(address(Optional.empty()));
    assertThat(world.manageProfile.of(world.user(asha)).orElseThrow().isComplete()).isFalse();

    Shown again = saved(everything());

    assertThat(again.isComplete()).isTrue();
    assertThat(completed).containsExactly(id);
  }

  @Test
  void one_that_a_name_told_elsewhere_completes_counts_with_the_next_change() {
    saved(new Changes(Patch.keep(), Patch.to(Optional.of(BORN)), damak(), Patch.keep()));
    world.changeName.handle(
        new ChangeName.Command(
            asha.caller(), new ChangeName.Parts(Patch.to("Asha"), Patch.keep()), World.origin()));
    assertThat(completed).isEmpty();

    assertThat(saved(NOTHING).profile().completedAt()).contains(world.clock.instant());
    assertThat(completed).containsExactly(id);
  }

  @Test
  void an_impossible_birthday_is_refused_and_nothing_else_written() {
    assertThat(change(new Changes(name("Asha Rai"), born("2030-01-01"), damak(), Patch.keep())))
        .isEqualTo(new Refused(ProfileRefusal.IMPOSSIBLE_BIRTH_DATE));

    assertThat(world.manageProfile.of(world.user(asha))).isEmpty();
    assertThat(world.user(asha).name()).isEqualTo(PersonName.NONE);
  }

  @Test
  void a_birthday_other_than_that_of_the_papers_is_refused_and_one_told_before_stays() {
    saved(everything());
    world.papers.put(id, LocalDate.parse("1990-03-16"));

    assertThat(change(born(Patch.to(Optional.of(BORN.minusDays(1))))))
        .isEqualTo(new Refused(ProfileRefusal.BIRTH_DATE_OF_PAPERS_DIFFERS));
    assertThat(saved(address(Prose.parse("Ilam 2"))).profile().told().born()).contains(BORN);
    assertThat(saved(born(born("1990-03-16"))).profile().told().born()).contains(BORN.plusDays(1));
  }

  private Shown saved(Changes changes) {
    if (change(changes) instanceof Saved saved) {
      return saved.shown();
    }
    throw new AssertionError("refused");
  }

  private ManageProfile.Result change(Changes changes) {
    return world.manageProfile.handle(
        new ManageProfile.Command(asha.caller(), changes, World.origin()));
  }

  private static Changes everything() {
    return new Changes(
        name("Asha Rai"),
        Patch.to(Optional.of(BORN)),
        damak(),
        Patch.to(HttpsUrl.parse("https://pictures.example/asha.jpg")));
  }

  private static Changes named(String full) {
    return new Changes(name(full), Patch.keep(), Patch.keep(), Patch.keep());
  }

  private static Changes born(Patch<Optional<LocalDate>> born) {
    return new Changes(Patch.keep(), born, Patch.keep(), Patch.keep());
  }

  private static Changes address(Optional<Prose> address) {
    return new Changes(Patch.keep(), Patch.keep(), Patch.to(address), Patch.keep());
  }

  private static Patch<PersonName> name(String full) {
    return Patch.to(PersonName.split(full).orElseThrow());
  }

  private static Patch<Optional<LocalDate>> born(String day) {
    return Patch.to(Optional.of(LocalDate.parse(day)));
  }

  private static Patch<Optional<Prose>> damak() {
    return Patch.to(Prose.parse("Damak 4"));
  }
}
