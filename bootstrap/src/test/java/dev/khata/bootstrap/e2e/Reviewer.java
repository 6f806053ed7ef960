package dev.khata.bootstrap.e2e;

import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;

/** Somebody who reviews applications in WattsUp's web app. */
record Reviewer(App app) {
  static final String ADMIN = "/api/v1/admin/";

  /** Somebody new, who may do everything. */
  static Reviewer of(RunningKhata khata) {
    return new Reviewer(Staff.hiredBy(khata).mayOnly(Permission.all()).in(Contract.WATTSUP));
  }

  Answer startReview(String user) {
    return put(user, "start-review");
  }

  Answer approve(String user) {
    return put(user, "approve", "note", "All documents verified successfully");
  }

  Answer reject(String user) {
    return put(user, "reject", "reason", "Please upload clearer images.");
  }

  Answer request(String user, String... types) {
    return app.post(
        ADMIN + "kyc/" + user + "/request-documents",
        "documentTypes",
        types,
        "message",
        "Without the cap, please.");
  }

  private Answer put(String user, String what, Object... namesAndValues) {
    return app.send("PUT", ADMIN + "kyc/" + user + "/" + what, Json.of(namesAndValues));
  }

  Answer user(String user) {
    return app.get(ADMIN + "users/" + user);
  }

  Answer picture(String user, String document) {
    return app.get(ADMIN + "kyc/" + user + "/documents/" + document);
  }
}
