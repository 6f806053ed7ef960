package dev.khata.http.outbox;

import dev.khata.domain.messaging.Outbox.Kept;
import dev.khata.http.endpoint.Access;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Content;
import dev.khata.http.endpoint.Failure;
import dev.khata.http.endpoint.Html;
import dev.khata.http.endpoint.KhataErrors;
import dev.khata.http.endpoint.Nothing;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * {@code /dev/outbox}: what was sent lately, newest first. For this machine alone, by its own name:
 * a page in the developer's browser that has had its name lead here would read every code.
 */
public final class OutboxPages {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Failure NOT_FOR_OTHERS =
      new Failure(403, "", "Ask for it as localhost, 127.0.0.1 or [::1].");

  /** Reads what the outbox holds; of one recipient where one is named. */
  @FunctionalInterface
  public interface Reader {
    List<Kept> newest(Optional<String> to);
  }

  /**
   * @param to E.164 or an e-mail address
   */
  public record Query(Optional<@Size(max = 254) String> to) {}

  /** The messages. */
  public record Items(List<Item> items) {}

  /** One message as it was sent. */
  public record Item(String channel, String to, String subject, String text, Instant sentAt) {
    static Item of(Kept kept) {
      return new Item(
          kept.letter().channel().name().toLowerCase(Locale.ROOT),
          kept.letter().to(),
          kept.letter().subject(),
          kept.letter().text(),
          kept.sentAt());
    }
  }

  private OutboxPages() {}

  public static Api of(Reader reader) {
    Api api = Api.own("Outbox", new KhataErrors()).toItsOwnOriginAlone();
    api.section("Outbox")
        .get("/dev/outbox")
        .needs(Access.PUBLIC)
        .query(Query.class)
        .gives(200, Object.class)
        .fails(NOT_FOR_OTHERS)
        .does(
            call -> {
              if (call.header("Host").filter(OutboxPages::isThisMachine).isEmpty()) {
                throw NOT_FOR_OTHERS.reply();
              }
              Items items =
                  new Items(reader.newest(recipient(call.query())).stream().map(Item::of).toList());
              return wantsPage(call) ? page(items) : items;
            });
    return api;
  }

  /** By the name that the client knows the server by, whatever its port. */
  private static boolean isThisMachine(String host) {
    return THIS_MACHINE.contains(host.replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT));
  }

  /** A plus sign in a query means a blank, so a number in E.164 often arrives with one instead. */
  private static Optional<String> recipient(Query query) {
    return query.to().map(to -> to.startsWith(" ") ? "+" + to.substring(1) : to);
  }

  private static boolean wantsPage(Call<Nothing, Query> call) {
    return call.header("Accept").orElse("").contains("text/html");
  }

  private static Content page(Items items) {
    StringBuilder rows = new StringBuilder();
    for (Item item : items.items()) {
      rows.append(
          String.format(
              Locale.ROOT,
              "<tr><td>%s</td><td>%s<br>%s</td><td><strong>%s</strong><pre>%s</pre></td></tr>%n",
              Api.OWN_STYLE.times().text(item.sentAt()),
              Html.escape(item.channel()),
              Html.escape(item.to()),
              Html.escape(item.subject()),
              Html.escape(item.text())));
    }
    return Html.page(
        "Outbox",
        String.format(
            Locale.ROOT,
            """
            <h1>Outbox</h1>
            <table>
            <tr><th>Sent at</th><th>To</th><th>Message</th></tr>
            %s</table>
            """,
            rows));
  }
}
