package dev.khata.http.gencharge.engagement;

import static dev.khata.http.gencharge.GenchargeErrors.invalid;

import dev.khata.domain.engagement.Contact;
import dev.khata.domain.engagement.Contacts;
import dev.khata.domain.kernel.Between;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.PlainText;
import dev.khata.domain.kernel.Prose;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.gencharge.Dates;
import dev.khata.http.gencharge.OrderDir;
import dev.khata.http.input.AsTyped;
import dev.khata.http.input.Multiline;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;

/** What clients send and get of contacts. */
final class ContactBodies {
  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_WEBSITE = 2_000;

  private ContactBodies() {}

  /** Whatever stands in {@code website} was written by a machine: people leave it empty. */
  record ContactRequest(
      @NotNull Label name,
      @AsTyped @NotBlank @Email @Size(max = LONGEST_EMAIL) String email,
      @NotNull Label subject,
      @NotNull Prose message,
      @Multiline Optional<@Size(max = LONGEST_WEBSITE) String> website) {
    static final ContactRequest EXAMPLE =
        new ContactRequest(
            new Label("Asha Rai"),
            "asha@example.com",
            new Label("My plan"),
            new Prose("It ended a day early."),
            Optional.empty());

    Contact.Note note() {
      EmailAddress address =
          EmailAddress.parse(email)
              .orElseThrow(() -> invalid(new Problem.BadFormat("email"), "email"));
      return new Contact.Note(name, address, subject, message);
    }

    boolean isByMachine() {
      return website.filter(text -> !PlainText.isBlank(text)).isPresent();
    }
  }

  record ResolutionRequest(@NotNull Boolean resolved) {
    static final ResolutionRequest EXAMPLE = new ResolutionRequest(true);
  }

  record ContactQuery(
      @AsTyped Optional<@Size(max = LONGEST_EMAIL) String> email,
      @Schema(format = "date") Optional<@Size(max = Dates.LONGEST) String> startDate,
      @Schema(format = "date") Optional<@Size(max = Dates.LONGEST) String> endDate,
      Optional<OrderDir> order) {

    Contacts.Filter filter() {
      Between<Instant> created =
          new Between<Instant>(
              startDate.map(text -> Dates.start(text, "start_date")),
              endDate.map(text -> Dates.end(text, "end_date")));
      return new Contacts.Filter(
          email.map(PlainText::trim).filter(text -> !text.isEmpty()), created);
    }

    /** The newest first, unless a request says otherwise. */
    Order<Contacts.Sort> sorted() {
      return new Order<>(Contacts.Sort.CREATED_AT, order.orElse(OrderDir.DESC) == OrderDir.DESC);
    }
  }

  /** A contact as clients see it. */
  record ContactView(
      String id,
      String name,
      String email,
      String subject,
      String message,
      boolean resolved,
      Instant createdAt,
      Optional<Instant> resolvedAt) {
    static final ContactView EXAMPLE =
        new ContactView(
            "019b76a1b2c37d4e8f901a2b",
            "Asha Rai",
            "asha@example.com",
            "My plan",
            "It ended a day early.",
            false,
            Instant.parse("2026-01-01T00:00:00.000001Z"),
            Optional.empty());

    static ContactView of(Contact contact) {
      return new ContactView(
          contact.id().digits(),
          contact.note().name().text(),
          contact.note().email().asGiven(),
          contact.note().subject().text(),
          contact.note().message().text(),
          contact.isResolved(),
          contact.createdAt(),
          contact.resolvedAt());
    }
  }
}
