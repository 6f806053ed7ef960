package dev.khata.bootstrap.command;

import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;

/** Users as an operator names them. */
final class People {
  /** What an admin needs to have a say in adjustments. */
  private static final Permission ADJUSTS = new Permission(Resource.RECHARGE, Action.EDIT);

  private final Users users;

  People(Started started) {
    this.users = started.get(Users.class);
  }

  UserId numbered(String option, long number) {
    if (number < 1) {
      throw new BadUsage(option + ": expected the number of a user");
    }
    return users
        .find(new UserId(number))
        .map(User::id)
        .orElseThrow(() -> new CommandFailed("there is no user " + number));
  }

  UserId ofPhone(String typed) {
    return holder("--phone", typed).id();
  }

  UserId ofAddress(String typed) {
    return ofEmail("--email", typed).id();
  }

  /** By verified phone or e-mail address; what they may give is for others to judge. */
  UserId granter(String typed) {
    return by(typed).id();
  }

  /** By verified phone or e-mail address. */
  UserId admin(String typed) {
    User user = by(typed);
    if (!user.role().grants(ADJUSTS)) {
      throw new CommandFailed("user " + user.id() + " lacks the permission " + ADJUSTS.id());
    }
    return user.id();
  }

  private User by(String typed) {
    return typed.contains("@") ? ofEmail("--by", typed) : holder("--by", typed);
  }

  private User holder(String option, String typed) {
    return users
        .verifiedHolder(new Identifier.Phone(number(option, typed)))
        .orElseThrow(() -> new CommandFailed(option + ": nobody has that phone verified"));
  }

  private User ofEmail(String option, String typed) {
    EmailAddress address =
        EmailAddress.parse(typed)
            .orElseThrow(() -> new BadUsage(option + ": not an e-mail address"));
    return users
        .verifiedHolder(new Identifier.Email(address))
        .orElseThrow(() -> new CommandFailed(option + ": nobody has that address verified"));
  }

  static PhoneNumber number(String option, String typed) {
    try {
      return new PhoneNumber(typed);
    } catch (IllegalArgumentException e) {
      throw new BadUsage(option + ": expected a number in E.164, such as +8801712345678");
    }
  }
}
