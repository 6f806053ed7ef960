package dev.khata.http.console;

import dev.khata.http.endpoint.Access;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Content;
import dev.khata.http.endpoint.KhataErrors;
import dev.khata.http.endpoint.Method;
import dev.khata.http.endpoint.Reply;
import dev.khata.http.endpoint.Section;
import java.util.List;

/**
 * {@code /console}: the pages that links in e-mails open. The server never reads the token in a
 * link's query; the page's script does.
 */
public final class ConsolePages {
  /** Tighter than that of other pages: no inline style either, and no markup made by scripts. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
          + " require-trusted-types-for 'script'; trusted-types 'none'";

  private ConsolePages() {}

  /**
   * Over the enabled contracts.
   *
   * @throws IllegalStateException if a page would post to what its contract does not declare
   */
  public static Api of(List<Api> contracts) {
    Api api = Api.own("Console", new KhataErrors());
    Section section = api.section("Console");
    for (Api contract : contracts) {
      contract
          .contract()
          .flatMap(ResetForm::of)
          .ifPresent(form -> resetPassword(section, contract, form));
    }
    for (Asset asset : Asset.values()) {
      Content content = asset.content();
      section
          .get(asset.path())
          .needs(Access.PUBLIC)
          .givesContent(200, content.type())
          .shared()
          .does(call -> content);
    }
    return api;
  }

  private static void resetPassword(Section section, Api contract, ResetForm form) {
    requireDeclared(contract, form.confirm());
    // Not shared: it would be kept under an address that has the token in it.
    Content page = ResetPasswordPage.of(contract.title(), form);
    section
        .get("/console/" + contract.name() + "/reset-password")
        .needs(Access.PUBLIC)
        .summary("The page that sets a new password with the token of a reset link")
        .givesContent(200, "text/html")
        .replies(call -> Reply.of(200, page).with("Content-Security-Policy", POLICY));
  }

  private static void requireDeclared(Api contract, String path) {
    boolean declared =
        contract.endpoints().stream()
            .anyMatch(e -> e.method() == Method.POST && e.path().equals(path));
    if (!declared) {
      throw new IllegalStateException(contract.name() + " declares no POST " + path);
    }
  }
}
