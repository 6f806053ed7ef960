package dev.khata.bootstrap.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.documents.SomePicture;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody in Pakistan whom no other test knows, who hands in papers through WattsUp's app. */
record Applicant(App app, String email, String cnic) {
  static final String PASSWORD = "Karachi@2026";
  static final String KYC = "/api/v1/kyc/";

  private static final String AUTH = "/api/v1/auth/";
  static final String REGISTER = AUTH + "register-with-kyc";
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final byte[] PICTURE = SomePicture.jpeg(64, 48);

  static Applicant anybody(App app) {
    int number = COUNT.incrementAndGet();
    return new Applicant(
        app,
        "sana." + number + "@example.pk",
        "%05d-%07d-%d".formatted(42_101, number, number % 10));
  }

  /** All that a registration needs; of a field that is given again the last value counts. */
  Form registration(String... without) {
    return papers(
        new Form()
            .text("firstName", "Sana")
            .text("lastName", "Mirza")
            .text("email", email)
            .text("password", PASSWORD),
        without);
  }

  /** What is told and shown of a person. */
  Form papers(Form form, String... without) {
    List<String> left = Arrays.asList(without);
    String[] texts = {
      "phone", "+92 300 1234567",
      "city", "Karachi",
      "province", "Sindh",
      "country", "Pakistan",
      "gender", "female",
      "dateOfBirth", "1990-03-15",
      "cnicNumber", cnic
    };
    for (int i = 0; i < texts.length; i += 2) {
      if (!left.contains(texts[i])) {
        form.text(texts[i], texts[i + 1]);
      }
    }
    for (String file : List.of("cnicFront", "cnicBack", "selfie")) {
      if (!left.contains(file)) {
        form.file(file, PICTURE);
      }
    }
    return form;
  }

  /** A form with just these files. */
  static Form files(String... names) {
    Form form = new Form();
    for (String name : names) {
      form.file(name, PICTURE);
    }
    return form;
  }

  static Answer register(App app, Form form) {
    return form.post(app, REGISTER);
  }

  /** Registers with papers. */
  Applicant registered() {
    register(app, registration()).is(201);
    return this;
  }

  /** Registers, verifies the address and logs in. */
  Session in() {
    return registered().verifiedAndIn();
  }

  /** Verifies the address and logs in. */
  Session verifiedAndIn() {
    app.get(AUTH + "verify?token=" + app.inbox(email).linkToken(1)).is(200);
    return loggedIn();
  }

  Session loggedIn() {
    Answer in = app.post(AUTH + "login", "email", email, "password", PASSWORD).is(200);
    return new Session(app.with(in.get("token")), in.user().path("id").asText());
  }

  /** A session of an applicant. */
  record Session(App app, String id) {

    JsonNode kyc() {
      return app.get(KYC + "status").is(200).json();
    }

    String status() {
      return kyc().path("status").asText();
    }

    Answer resubmit(String... files) {
      return files(files).post(app, KYC + "resubmit");
    }
  }
}
