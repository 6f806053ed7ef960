package dev.khata.http.gencharge.identity;

import static dev.khata.http.endpoint.Access.USER;
import static dev.khata.http.gencharge.GenchargeErrors.invalid;

import dev.khata.application.identity.ManagePreferences;
import dev.khata.domain.identity.LanguageTag;
import dev.khata.domain.identity.Notice;
import dev.khata.domain.identity.Preference;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.endpoint.Section;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** How a user wants to be served. */
public final class MyPreferences {
  private static final int LONGEST_ZONE = 100;

  private final ManagePreferences preferences;

  @Inject
  MyPreferences(ManagePreferences preferences) {
    this.preferences = preferences;
  }

  record NotificationsBody(
      Optional<Boolean> email,
      Optional<Boolean> sms,
      Optional<Boolean> push,
      Optional<Boolean> marketing,
      Optional<Boolean> rechargeReminders,
      Optional<Boolean> promotionalOffers,
      Optional<Boolean> transactionalAlerts) {
    static final NotificationsBody EXAMPLE = of(Preference.USUAL);

    static NotificationsBody of(Preference preference) {
      return new NotificationsBody(
          Optional.of(preference.wants(Notice.EMAIL)),
          Optional.of(preference.wants(Notice.SMS)),
          Optional.of(preference.wants(Notice.PUSH)),
          Optional.of(preference.wants(Notice.MARKETING)),
          Optional.of(preference.wants(Notice.RECHARGE_REMINDERS)),
          Optional.of(preference.wants(Notice.PROMOTIONAL_OFFERS)),
          Optional.of(preference.wants(Notice.TRANSACTIONAL_ALERTS)));
    }

    /** Those that were named. */
    Map<Notice, Boolean> named() {
      Map<Notice, Boolean> named = new EnumMap<>(Notice.class);
      for (Notice notice : Notice.values()) {
        named(notice).ifPresent(wanted -> named.put(notice, wanted));
      }
      return named;
    }

    private Optional<Boolean> named(Notice notice) {
      return switch (notice) {
        case EMAIL -> email;
        case SMS -> sms;
        case PUSH -> push;
        case MARKETING -> marketing;
        case RECHARGE_REMINDERS -> rechargeReminders;
        case PROMOTIONAL_OFFERS -> promotionalOffers;
        case TRANSACTIONAL_ALERTS -> transactionalAlerts;
      };
    }
  }

  record PreferenceRequest(
      Optional<@Size(max = LanguageTag.LONGEST) String> language,
      Optional<@Valid NotificationsBody> notifications,
      Optional<@Size(max = LONGEST_ZONE) String> timezone) {
    static final PreferenceRequest EXAMPLE =
        new PreferenceRequest(
            Optional.of("hi-IN"),
            Optional.of(NotificationsBody.EXAMPLE),
            Optional.of("Asia/Kolkata"));
  }

  record PreferenceView(
      long userId, String language, String timezone, NotificationsBody notifications) {
    static final PreferenceView EXAMPLE =
        new PreferenceView(42, "en", "Asia/Kolkata", NotificationsBody.EXAMPLE);
  }

  void declare(Section api) {
    api.get("/user/preference")
        .named("getPreferences")
        .needs(USER)
        .summary("The caller's preferences")
        .gives(200, PreferenceView.class, PreferenceView.EXAMPLE)
        .does(call -> view(call, preferences.of(call.caller().user())));

    api.put("/user/preference")
        .named("changePreferences")
        .needs(USER)
        .summary("Change preferences: what is left out stays")
        .takes(PreferenceRequest.class, PreferenceRequest.EXAMPLE)
        .gives(200, PreferenceView.class, PreferenceView.EXAMPLE)
        .does(this::change);
  }

  private PreferenceView change(Call<PreferenceRequest, Nothing> call) {
    PreferenceRequest body = call.body();
    var changes =
        new ManagePreferences.Changes(
            body.language().map(MyPreferences::language),
            body.timezone().map(MyPreferences::zone),
            body.notifications().map(NotificationsBody::named).orElse(Map.of()));
    return view(call, preferences.change(call.caller().user().id(), changes));
  }

  private static LanguageTag language(String tag) {
    return LanguageTag.parse(tag)
        .orElseThrow(() -> invalid(new Problem.Other("Unknown language"), "language"));
  }

  private static ZoneId zone(String name) {
    return Preference.zone(name)
        .orElseThrow(() -> invalid(new Problem.Other("Unknown time zone"), "timezone"));
  }

  private static PreferenceView view(Call<?, ?> call, ManagePreferences.Result found) {
    return new PreferenceView(
        call.caller().user().id().value(),
        found.language(),
        found.preference().zone().getId(),
        NotificationsBody.of(found.preference()));
  }
}
