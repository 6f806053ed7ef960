package dev.khata.domain.messaging;

import dev.khata.domain.kernel.UserId;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What users let be sent to them of that which they are not owed. */
public interface Consent {

  /** Asked of reminders, offers and marketing only; what is owed is sent without asking. */
  boolean allows(UserId user, Template.Kind kind, Channel channel);

  /** The channels by which each of the users lets it be sent to them. */
  default Map<UserId, Set<Channel>> allowed(Set<UserId> users, Template.Kind kind) {
    return users.stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Function.identity(),
                user ->
                    Arrays.stream(Channel.values())
                        .filter(channel -> allows(user, kind, channel))
                        .collect(Collectors.toUnmodifiableSet())));
  }

  /** The kinds that the user does without on that channel. */
  default Set<Template.Kind> unwanted(UserId user, Channel channel) {
    return Arrays.stream(Template.Kind.values())
        .filter(kind -> !kind.isOwed() && !allows(user, kind, channel))
        .collect(Collectors.toUnmodifiableSet());
  }
}
