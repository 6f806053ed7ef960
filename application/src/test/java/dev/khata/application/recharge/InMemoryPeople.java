package dev.khata.application.recharge;

import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.LineFacts.Owner;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Users with the phones that they have verified, in memory. */
final class InMemoryPeople {
  private final Map<UserId, Person> people = new LinkedHashMap<>();
  private long given;

  record Person(PhoneNumber phone, UserType type) {}

  UserId add(PhoneNumber phone, UserType type) {
    UserId id = new UserId(++given);
    people.put(id, new Person(phone, type));
    return id;
  }

  void remove(UserId user) {
    people.remove(user);
  }

  void move(UserId user, PhoneNumber phone) {
    people.computeIfPresent(user, (id, person) -> new Person(phone, person.type));
  }

  boolean has(UserId user) {
    return people.containsKey(user);
  }

  Optional<Person> find(UserId user) {
    return Optional.ofNullable(people.get(user));
  }

  Optional<Owner> owner(PhoneNumber line) {
    return people.entrySet().stream()
        .filter(entry -> entry.getValue().phone.equals(line))
        .map(entry -> new Owner(entry.getKey(), entry.getValue().type))
        .findFirst();
  }
}
