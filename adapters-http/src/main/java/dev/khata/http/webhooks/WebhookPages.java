package dev.khata.http.webhooks;

import dev.khata.application.payments.TakeNotice;
import dev.khata.domain.payments.Notice;
import dev.khata.http.endpoint.Access;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Content;
import dev.khata.http.endpoint.Failure;
import dev.khata.http.endpoint.KhataErrors;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.PathParam;
import dev.khata.http.endpoint.Payload;
import dev.khata.http.endpoint.RawBody;
import dev.khata.http.endpoint.Section;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** {@code POST /webhooks/payments/{vendor}}: what payment gateways post. */
public final class WebhookPages {
  private static final PathParam<String> VENDOR = PathParam.text("vendor", 40);

  private static final Failure NO_VENDOR = new Failure(404, "NOT_FOUND", "Not found");
  private static final Failure NOT_SIGNED =
      new Failure(401, "NOT_SIGNED", "The vendor has not signed that");
  private static final Failure UNREADABLE = new Failure(400, "UNREADABLE", "That can't be read");

  private static final String RETURNED =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <title>Back to the app</title>
      <link rel="icon" href="data:,">
      </head>
      <body>
      <main>
      <h1>You can go back to the app now</h1>
      <p>It tells whether your payment has arrived.</p>
      </main>
      </body>
      </html>
      """;

  private final TakeNotice take;

  @Inject
  WebhookPages(TakeNotice take) {
    this.take = take;
  }

  /**
   * That it is kept.
   *
   * @param status {@code ok}
   */
  public record Taken(String status) {
    static final Taken OK = new Taken("ok");
  }

  /**
   * What a vendor's page sends a payer back with; anybody can write it.
   *
   * @param pidx of Khalti's, which names the payment
   */
  record ReturnQuery(
      Optional<@Size(max = 64) String> pidx, Optional<@Size(max = 64) String> status) {
    byte[] hint() {
      return ("pidx=" + encoded(pidx) + "&status=" + encoded(status))
          .getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(Optional<String> value) {
      return URLEncoder.encode(value.orElse(""), StandardCharsets.UTF_8);
    }
  }

  public Api api() {
    Api api = Api.own("Webhooks", new KhataErrors());
    Section section = api.section("Webhooks");
    section
        .get("/webhooks/payments/{vendor}/return")
        .named("returnFromPayment")
        .needs(Access.PUBLIC)
        .at(VENDOR)
        .query(ReturnQuery.class)
        .hasEffect()
        .givesContent(200, "text/html")
        .does(this::comeBack);
    section
        .post("/webhooks/payments/{vendor}")
        .named("takePaymentNotice")
        .needs(Access.PUBLIC)
        .at(VENDOR)
        .takes(Payload.raw("application/json"))
        .gives(200, Taken.class, Taken.OK)
        .fails(NO_VENDOR, NOT_SIGNED, UNREADABLE)
        .does(this::take);
    return api;
  }

  /** Something may have happened; whatever came with it, the vendor is asked. */
  private Content comeBack(Call<Nothing, ReturnQuery> call) {
    take.handle(call.path(VENDOR), call.headers(), call.query().hint());
    return Content.html(RETURNED);
  }

  private Taken take(Call<RawBody, Nothing> call) {
    return switch (take.handle(call.path(VENDOR), call.headers(), call.body().bytes())) {
      case TakeNotice.Result.Taken() -> Taken.OK;
      case TakeNotice.Result.NoGateway() -> throw NO_VENDOR.reply();
      case TakeNotice.Result.Rejected(Notice.Reason reason) ->
          throw switch (reason) {
            case FORGED, STALE -> NOT_SIGNED.reply();
            case UNREADABLE -> UNREADABLE.reply();
          };
    };
  }
}
