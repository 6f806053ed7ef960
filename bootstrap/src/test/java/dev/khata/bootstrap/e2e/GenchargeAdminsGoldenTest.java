package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.access.Role;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One request and its answer for every endpoint of Gencharge's admins and roles. */
class GenchargeAdminsGoldenTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(new SettableClock());

  private static App admin;

  private final GoldenFolder golden = new GoldenFolder("gencharge-admins", KHATA.app());

  @BeforeAll
  static void somebody_is_a_super_admin() {
    Subscriber asha = new Subscriber(KHATA.app(), "+919876543210");
    admin = asha.in(asha.signUp()).app();
    KHATA
        .sql()
        .execute(
            "UPDATE users SET role_id = (SELECT id FROM role WHERE name = ?) WHERE phone = ?",
            Role.SUPER_ADMIN,
            asha.phone());
  }

  @Test
  void every_endpoint_answers_as_it_always_did() {
    JsonNode desk =
        Json.of("role_name", " Support ", "permissions", List.of("users:read", "kyc:read"));
    Answer role = golden.compare("role-create", desk, admin.send("POST", "/role/", desk).is(201));
    String rolePath = "/role/" + role.get("role_id");
    golden.compare("role", admin.get(rolePath).is(200));
    JsonNode wider = Json.of("permissions", List.of("users:read", "users:edit", "users:edit"));
    golden.compare("role-change", wider, admin.send("PUT", rolePath, wider).is(200));
    golden.compare(
        "roles",
        admin
            .get(
                "/role/?role_name=SUPP&permission_resource=users&skip=0&limit=5"
                    + "&sort_by=role_name&sort_order=desc")
            .is(200));
    golden.compare("permissions", admin.get("/role/permissions/all").is(200));

    JsonNode newcomer =
        Json.of(
            "name",
            "Ravi Kumar",
            "email",
            "Ravi@Example.com",
            "phone_number",
            "098765 43211",
            "role_id",
            role.json().path("role_id").asLong());
    golden.compare("admin-create", newcomer, admin.send("POST", "/admin/", newcomer).is(200));
    JsonNode change = Json.of("name", "Ravi Kumar Singh");
    golden.compare(
        "admin-change", change, admin.send("PATCH", "/admin/+919876543211", change).is(200));
    golden.compare(
        "admins",
        admin
            .get(
                "/admin/?name=KUMAR&email=ravi@&phone_number=%2B919876543211&role_name=supp"
                    + "&skip=0&limit=5&sort_by=created_at&sort_order=desc")
            .is(200));
    golden.compare("admin-delete", admin.delete("/admin/+919876543211").is(200));
    golden.compare("role-delete", admin.delete(rolePath).is(200));

    golden.compare("me", admin.get("/admin/me").is(200));
    JsonNode own = Json.of("name", "Asha R. Rao", "phone_number", "+919876543210");
    golden.compare("me-change", own, admin.send("PATCH", "/admin/me", own).is(200));

    golden.assertAllCompared(12);
  }

  @Test
  void what_is_wrong_is_said_and_changes_nothing() {
    String roles = admin.get("/role/").is(200).text();

    admin.get("/role/999").is(404, "NOT_FOUND");
    admin.get("/role/x").is(422, "VALIDATION_ERROR");
    admin.send("PUT", "/role/999", Json.of("role_name", "x")).is(404, "NOT_FOUND");
    admin.delete("/role/999").is(404, "NOT_FOUND");
    invalid(
        "POST",
        "/role/",
        "permissions.1",
        "role_name",
        "x",
        "permissions",
        List.of("users:read", "users:fly"));
    invalid("POST", "/role/", "role_name", "role_name", " ", "permissions", List.of());
    invalid("POST", "/role/", "permissions", "role_name", "x");
    invalid("PUT", "/role/1", "body", "name", "x");
    invalid("PUT", "/role/1", "permissions", "permissions", "users:read");
    invalid("POST", "/admin/", "name", "role", 1);
    invalid("PATCH", "/admin/+919876543210", "body", "email", "x@example.com");
    invalid("PATCH", "/admin/me", "body", "role_id", 1);
    invalid("PATCH", "/admin/me", "name", "name", " ");
    invalid("PATCH", "/admin/me", "email", "email", "nobody");
    invalid("PATCH", "/admin/+919876543210", "role_id", "role_id", 999);
    invalid("PATCH", "/admin/me", "phone_number", "phone_number", "+919876500000");
    invalid("PATCH", "/admin/nobody", "phone_number", "name", "x");
    admin.send("PATCH", "/admin/+919876500000", Json.of("name", "x")).is(404, "NOT_FOUND");
    admin.delete("/admin/+919876500000").is(404, "NOT_FOUND");
    admin.send("DELETE", "/admin/me", Json.of()).is(405, "METHOD_NOT_ALLOWED");
    for (String query :
        List.of(
            "/role/?permission_resource=wallets",
            "/role/?sort_by=permissions",
            "/role/?sort_order=up",
            "/role/?limit=0",
            "/role/?skip=-1",
            "/admin/?sort_by=password",
            "/admin/?phone_number=x",
            "/admin/?limit=101")) {
      admin.get(query).is(422, "VALIDATION_ERROR");
    }

    assertThat(admin.get("/role/").is(200).text()).isEqualTo(roles);
  }

  private void invalid(String method, String path, String field, Object... namesAndValues) {
    Answer answer = admin.send(method, path, Json.of(namesAndValues)).is(422, "VALIDATION_ERROR");
    assertThat(answer.json().at("/errors/0/field").asText()).as(answer.toString()).isEqualTo(field);
  }
}
