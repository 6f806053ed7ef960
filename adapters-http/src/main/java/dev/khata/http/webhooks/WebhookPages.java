package dev.khata.http.webhooks;

import dev.khata.application.payments.TakeNotice;
import dev.khata.domain.payments.Notice;
import dev.khata.http.endpoint.Access;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Failure;
import dev.khata.http.endpoint.KhataErrors;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.PathParam;
import dev.khata.http.endpoint.Payload;
import dev.khata.http.endpoint.RawBody;
import jakarta.inject.Inject;

/** {@code POST /webhooks/payments/{vendor}}: what payment gateways post. */
public final class WebhookPages {
  private static final PathParam<String> VENDOR = PathParam.text("vendor", 40);

  private static final Failure NO_VENDOR = new Failure(404, "NOT_FOUND", "Not found");
  private static final Failure NOT_SIGNED =
      new Failure(401, "NOT_SIGNED", "The vendor has not signed that");
  private static final Failure UNREADABLE = new Failure(400, "UNREADABLE", "That can't be read");

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

  public Api api() {
    Api api = Api.own("Webhooks", new KhataErrors());
    api.section("Webhooks")
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
