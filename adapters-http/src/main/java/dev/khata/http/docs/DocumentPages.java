package dev.khata.http.docs;

import dev.khata.http.endpoint.Access;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Content;
import dev.khata.http.endpoint.Section;
import dev.khata.http.openapi.ApiDocument;
import java.util.concurrent.atomic.AtomicReference;

/** The document of one contract, and Swagger UI over it. */
public final class DocumentPages {
  private final Api api;
  private final AtomicReference<String> document = new AtomicReference<>();

  public DocumentPages(Api api) {
    this.api = api;
  }

  /** Declares both at the given paths, among the contract's own endpoints or among Khata's. */
  public void declare(Section section, String documentPath, String pagePath) {
    section
        .get(documentPath)
        .needs(Access.PUBLIC)
        .summary("The OpenAPI document of " + api.title())
        .givesContent(200, "application/json")
        .does(call -> Content.text("application/json", document()));
    section
        .get(pagePath)
        .needs(Access.PUBLIC)
        .summary("Swagger UI for " + api.title())
        .givesContent(200, "text/html")
        .does(call -> SwaggerPage.of(api.title(), documentPath));
  }

  /** Made when first asked for, since endpoints may still be declared after this. */
  private String document() {
    return document.updateAndGet(made -> made == null ? ApiDocument.json(api) : made);
  }
}
