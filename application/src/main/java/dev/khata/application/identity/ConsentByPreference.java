package dev.khata.application.identity;

import dev.khata.domain.identity.Notice;
import dev.khata.domain.identity.Preference;
import dev.khata.domain.identity.Preferences;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Consent;
import dev.khata.domain.messaging.Template;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Users get what they want, by the channels that they want, as their preferences say. */
public final class ConsentByPreference implements Consent {
  private final Preferences preferences;

  @Inject
  public ConsentByPreference(Preferences preferences) {
    this.preferences = preferences;
  }

  @Override
  public boolean allows(UserId user, Template.Kind kind, Channel channel) {
    return allows(preference(user), kind, channel);
  }

  /** Looks once, for all kinds. */
  @Override
  public Set<Template.Kind> unwanted(UserId user, Channel channel) {
    Preference preference = preference(user);
    return Arrays.stream(Template.Kind.values())
        .filter(kind -> !allows(preference, kind, channel))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Preference preference(UserId user) {
    return preferences.find(user).orElse(Preference.USUAL);
  }

  @Override
  public Map<UserId, Set<Channel>> allowed(Set<UserId> users, Template.Kind kind) {
    Map<UserId, Preference> changed = preferences.ofEach(users);
    return users.stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Function.identity(),
                user -> allowed(changed.getOrDefault(user, Preference.USUAL), kind)));
  }

  private static Set<Channel> allowed(Preference preference, Template.Kind kind) {
    return Arrays.stream(Channel.values())
        .filter(channel -> allows(preference, kind, channel))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean allows(Preference preference, Template.Kind kind, Channel channel) {
    return preference.notices().containsAll(asked(kind, channel));
  }

  private static Set<Notice> asked(Template.Kind kind, Channel channel) {
    Set<Notice> asked = EnumSet.noneOf(Notice.class);
    switch (kind) {
      case REMINDER -> asked.add(Notice.RECHARGE_REMINDERS);
      case OFFER -> asked.add(Notice.PROMOTIONAL_OFFERS);
      case MARKETING -> asked.add(Notice.MARKETING);
      case CODE, NOTICE -> {
        return asked;
      }
    }
    switch (channel) {
      case SMS -> asked.add(Notice.SMS);
      case EMAIL -> asked.add(Notice.EMAIL);
      case PUSH -> asked.add(Notice.PUSH);
      case INBOX -> {}
    }
    return asked;
  }
}
