package dev.khata.application.identity;

import static dev.khata.application.identity.World.HERE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.LanguageTag;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.UserLanguage;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Language;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.PhoneNumber;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** In which language people are written to: as they chose, else as their request asks. */
class LanguageOfMessagesTest {
  private static final String ENGLISH = "is your code";
  private static final String NEPALI = "तपाईंको कोड";
  private static final String HINDI = "आपका कोड";
  private static final String BENGALI = "আপনার কোড";

  private final World world = new World();
  private final ManagePreferences preferences =
      new ManagePreferences(
          world.users, new InMemoryPreferences(), Set.of(), world.transactions, world.clock);
  private final PhoneNumber number = Fresh.phone();
  private final EmailAddress address = Fresh.email();

  @Test
  void who_has_no_account_is_answered_as_the_request_asks() {
    assertThat(codeSms(Purpose.REGISTER, Optional.of(Language.NEPALI))).contains(NEPALI);
    assertThat(codeSms(Purpose.REGISTER, Optional.empty())).contains(ENGLISH);
  }

  @Test
  void who_has_chosen_no_language_is_answered_as_each_request_asks() {
    Somebody.with(number).verified().addTo(world.users);

    assertThat(codeSms(Purpose.LOGIN, Optional.of(Language.HINDI))).contains(HINDI);
    assertThat(codeSms(Purpose.LOGIN, Optional.empty())).contains(ENGLISH);
  }

  @Test
  void a_language_that_was_chosen_counts_from_the_next_message_on_whatever_a_request_asks() {
    User user = Somebody.with(number).verified().addTo(world.users);
    assertThat(codeSms(Purpose.LOGIN, Optional.of(Language.HINDI))).contains(HINDI);

    choose(user, "ne-NP");
    assertThat(codeSms(Purpose.LOGIN, Optional.of(Language.HINDI))).contains(NEPALI);
    choose(user, "bn");
    assertThat(codeSms(Purpose.LOGIN, Optional.of(Language.HINDI))).contains(BENGALI);
  }

  @Test
  void another_preference_chooses_no_language() {
    User user = Somebody.with(number).verified().addTo(world.users);

    preferences.change(
        user.id(),
        new ManagePreferences.Changes(
            Optional.empty(), Optional.of(ZoneId.of("Asia/Kathmandu")), Map.of()));

    assertThat(codeSms(Purpose.LOGIN, Optional.of(Language.HINDI))).contains(HINDI);
  }

  @Test
  void who_signs_up_in_a_language_is_written_to_in_it() {
    User user =
        world
            .addByEmail
            .handle(
                new AddByEmail.Newcomer(
                    Somebody.withFreshEmail().make().name(),
                    address,
                    world.hasher.hash(World.PASSWORD)),
                new Actor.Visitor(HERE, asking(Optional.of(Language.URDU))),
                world.clock.instant())
            .orElseThrow();

    assertThat(user.language()).isEqualTo(new UserLanguage.Assumed(Language.URDU));
    assertThat(preferences.of(user).language()).isEqualTo("ur");
    assertThat(world.post.lastEmail(address.asGiven()).orElseThrow().html())
        .contains("dir=\"rtl\" lang=\"ur\"");
  }

  private void choose(User user, String tag) {
    preferences.change(
        user.id(),
        new ManagePreferences.Changes(LanguageTag.parse(tag), Optional.empty(), Map.of()));
  }

  private String codeSms(Purpose purpose, Optional<Language> asked) {
    world.requestOtp.handle(
        new RequestOtp.Command(new Identifier.Phone(number), purpose, asking(asked)));
    return world.post.lastSms(number.e164()).orElseThrow().text();
  }

  private static Origin asking(Optional<Language> language) {
    return new Origin("request", Optional.empty(), Optional.of("203.0.113.7"), language);
  }
}
