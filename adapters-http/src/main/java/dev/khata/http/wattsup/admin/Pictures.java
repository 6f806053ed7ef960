package dev.khata.http.wattsup.admin;

import static dev.khata.http.endpoint.Access.admin;
import static dev.khata.http.wattsup.admin.UserList.USER_ID;

import dev.khata.application.kyc.ViewDocument;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Resource;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Download;
import dev.khata.http.endpoint.Failure;
import dev.khata.http.endpoint.Kind;
import dev.khata.http.endpoint.PathParam;
import dev.khata.http.endpoint.Redirect;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.Success;
import dev.khata.http.wattsup.WattsUpErrors;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.UUID;

/** The pictures of applications. */
public final class Pictures {
  private static final PathParam<UUID> DOCUMENT_ID = PathParam.uuid("documentId");
  private static final Failure NO_DOCUMENT = WattsUpErrors.failure(404, "Document not found");

  private final ViewDocument viewDocument;

  @Inject
  Pictures(ViewDocument viewDocument) {
    this.viewDocument = viewDocument;
  }

  /** A picture on its way to a reviewer. */
  sealed interface Shown {
    record Here(Download file) implements Shown {}

    record Elsewhere(Redirect to) implements Shown {}
  }

  void declare(Section api) {
    api.get("/api/v1/admin/kyc/{userId}/documents/{documentId}")
        .named("viewKycDocument")
        .needs(admin(Resource.KYC, Action.READ))
        .hasEffect()
        .summary("One picture: itself, or an address that shows it for five minutes")
        .at(USER_ID)
        .at(DOCUMENT_ID)
        .gives(
            Success.oneOf(
                Shown.class,
                Kind.of(
                    "picture",
                    Shown.Here.class,
                    Shown.Here::file,
                    Success.file(200, "image/jpeg", "image/png")),
                Kind.of(
                    "address", Shown.Elsewhere.class, Shown.Elsewhere::to, Success.redirect(302))))
        .fails(NO_DOCUMENT)
        .does(this::view);
  }

  private Shown view(Call<?, ?> call) {
    var result =
        viewDocument.handle(
            new ViewDocument.Command(call.path(USER_ID), call.path(DOCUMENT_ID), call.actor()));
    return switch (result) {
      case ViewDocument.Result.At(URI address) -> new Shown.Elsewhere(new Redirect(address));
      case ViewDocument.Result.Found found ->
          new Shown.Here(
              Download.stored(
                  found.picture().mediaType(),
                  found.document().fileName(),
                  found.picture().size(),
                  found.picture()::bytes));
      case ViewDocument.Result.NotFound none -> throw NO_DOCUMENT.reply();
    };
  }
}
