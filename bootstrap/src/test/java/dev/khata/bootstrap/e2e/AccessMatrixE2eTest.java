package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Everybody tries every route of {@code routes.tsv}: nobody, a user, an admin who may do all but
 * this, one who may do only this, and one of the built-in role that may do everything. {@link
 * RoutesTest} sees that the list is whole.
 */
class AccessMatrixE2eTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  /** One of each is enough where nothing but reading is tried. */
  private static final Staff READER = Staff.hiredBy(KHATA);

  private static final Staff READING_SUPER_ADMIN = Staff.hiredBy(KHATA).asSuperAdmin();

  private static final String A_NUMBER = "999999999";

  /** A route of a contract. */
  private record Route(Contract contract, String method, String path, String access) {

    boolean needsSession() {
      return access.equals("user") || permission().isPresent();
    }

    Optional<Permission> permission() {
      return access.startsWith("admin:")
          ? Permission.parse(access.substring("admin:".length()))
          : Optional.empty();
    }

    boolean reads() {
      return method.equals("GET");
    }

    int triedBy(App app) {
      String url = path.replaceAll("\\{[^}]*}", A_NUMBER);
      return app.send(method, url, BodyPublishers.noBody()).status();
    }
  }

  @TestFactory
  Stream<DynamicTest> a_route_is_open_to_whom_its_rule_says() throws IOException {
    return routes().stream()
        .map(
            route ->
                DynamicTest.dynamicTest(
                    route.method() + " " + route.path() + " " + route.access(),
                    () -> tryAs(route)));
  }

  private static void tryAs(Route route) {
    if (!route.needsSession()) {
      assertThat(route.triedBy(KHATA.app())).as("nobody").isNotIn(403, 500);
      return;
    }
    assertThat(route.triedBy(KHATA.app())).as("nobody").isEqualTo(401);
    Optional<Permission> needed = route.permission();
    // Somebody of their own for each that writes, since some end a session or an account.
    Staff staff = route.reads() ? READER : Staff.hiredBy(KHATA);
    assertThat(route.triedBy(staff.mayOnly(Set.of()).in(route.contract())))
        .as("a user")
        .satisfies(status -> assertThat(status == 403).isEqualTo(needed.isPresent()))
        .isNotIn(401, 500);
    needed.ifPresent(permission -> tryAsAdmins(route, permission, staff));
  }

  private static void tryAsAdmins(Route route, Permission permission, Staff staff) {
    List<Permission> others = new ArrayList<>(Permission.all());
    others.remove(permission);
    App session = staff.mayOnly(others).in(route.contract());
    assertThat(route.triedBy(session)).as("an admin without it").isEqualTo(403);

    staff.mayOnly(Set.of(permission));
    assertThat(route.triedBy(session)).as("an admin with it").isNotIn(401, 403, 500);

    Staff superAdmin = route.reads() ? READING_SUPER_ADMIN : Staff.hiredBy(KHATA).asSuperAdmin();
    assertThat(route.triedBy(superAdmin.in(route.contract())))
        .as("a super_admin")
        .isNotIn(401, 403, 500);
  }

  private static List<Route> routes() throws IOException {
    try (InputStream list = AccessMatrixE2eTest.class.getResourceAsStream("routes.tsv")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t"))
          .flatMap(
              row -> Contract.of(row[0]).map(it -> new Route(it, row[1], row[2], row[3])).stream())
          .toList();
    }
  }
}
