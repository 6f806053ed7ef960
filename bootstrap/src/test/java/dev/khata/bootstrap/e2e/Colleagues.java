package dev.khata.bootstrap.e2e;

import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Admins of one Khata, each with an app of Gencharge's. */
record Colleagues(RunningKhata khata) {

  /** An admin who is logged in. */
  record Colleague(Staff staff, App app) {
    String phone() {
      return staff.person().e164();
    }

    String path() {
      return "/admin/" + phone();
    }
  }

  Colleague superAdmin() {
    Staff staff = Staff.hiredBy(khata).asSuperAdmin();
    return new Colleague(staff, staff.in(Contract.GENCHARGE));
  }

  /** With a role of their own that holds these. */
  Colleague who(String... may) {
    Staff staff = Staff.hiredBy(khata).mayOnly(permissions(may));
    return new Colleague(staff, staff.in(Contract.GENCHARGE));
  }

  /** With a role of their own that holds every permission there is. */
  Colleague deputy() {
    return who(Permission.all().stream().map(Permission::id).toArray(String[]::new));
  }

  static Set<Permission> permissions(String... ids) {
    return Stream.of(ids).map(id -> Permission.parse(id).orElseThrow()).collect(Collectors.toSet());
  }

  /** The number of a role that a super admin makes. */
  static long role(App by, String name, String... may) {
    return by.post("/role/", "role_name", name, "permissions", List.of(may))
        .is(201)
        .json()
        .path("role_id")
        .asLong();
  }

  /** The name of the role that somebody holds. */
  String roleOf(String phone) {
    return khata
        .sql()
        .fetchSingle(
            "SELECT r.name FROM users u JOIN role r ON r.id = u.role_id WHERE u.phone = ?", phone)
        .get(0, String.class);
  }

  long newestEvent() {
    return khata.sql().fetchSingle("SELECT max(id) FROM audit_event").get(0, Long.class);
  }

  /** What happened after that event, in order. */
  List<String> actionsSince(long event) {
    return khata
        .sql()
        .fetch("SELECT action FROM audit_event WHERE id > ? ORDER BY id", event)
        .getValues(0, String.class);
  }

  /** What the newest event of that kind tells: who, whom, and its details. */
  String lastly(String action) {
    return khata
        .sql()
        .fetchSingle(
            "SELECT coalesce(e.actor_id::text, '-') || ' ' || coalesce(e.subject_id::text, '-')"
                + " || ' ' || array_to_string(d.content, ' ')"
                + " FROM audit_event e JOIN audit_detail d ON d.event_id = e.id"
                + " WHERE e.action = ? ORDER BY e.id DESC LIMIT 1",
            action)
        .get(0, String.class);
  }
}
