package dev.khata.application.autopay;

import dev.khata.application.messaging.TellMany;
import dev.khata.application.messaging.TellMany.Told;
import dev.khata.domain.autopay.Addressee;
import dev.khata.domain.autopay.Mandate;
import dev.khata.domain.autopay.Merchant;
import dev.khata.domain.autopay.News;
import dev.khata.domain.autopay.NoticePeriod;
import dev.khata.domain.autopay.Standing;
import dev.khata.domain.autopay.Turn;
import dev.khata.domain.autopay.TurnNews;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.messaging.Template;
import dev.khata.domain.recharge.PlanFacts;
import dev.khata.domain.recharge.Snapshot;
import dev.khata.domain.wallet.Money;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What users are told of their mandates: by text message, or by e-mail who has verified no phone,
 * and in the app. All of it is owed to them.
 */
public final class AutopayNotices {
  private static final Duration WORTH_TELLING = Duration.ofHours(24);
  private static final Duration WORTH_ANNOUNCING = Duration.ofHours(1);

  /** Without words, so that it is read in every language. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm '(UTC'xxx')'", Locale.ROOT);

  private final TellMany tellMany;
  private final Merchant merchant;
  private final NoticePeriod period;
  private final InstantSource clock;

  @Inject
  AutopayNotices(TellMany tellMany, Merchant merchant, NoticePeriod period, InstantSource clock) {
    this.tellMany = tellMany;
    this.merchant = merchant;
    this.period = period;
    this.clock = clock;
  }

  /**
   * One piece of news.
   *
   * @param plan its name; empty when there is none any more
   */
  record Item(Mandate mandate, Addressee to, Optional<Label> plan, News news) {}

  /**
   * What is to be recorded with these turns, in one transaction. Writes nothing.
   *
   * @param standings on which they were decided, in their order; those behind the last turn were
   *     not looked at
   */
  TellMany.Batch handle(List<Standing> standings, List<Turn> turns, Origin origin) {
    return handle(
        IntStream.range(0, turns.size())
            .boxed()
            .flatMap(i -> items(standings.get(i), turns.get(i)))
            .toList(),
        origin);
  }

  private Stream<Item> items(Standing standing, Turn turn) {
    Optional<Label> plan = standing.snapshot().flatMap(Snapshot::plan).map(PlanFacts::name);
    return Addressee.of(standing).stream()
        .flatMap(
            to ->
                TurnNews.of(standing, turn, period).stream()
                    .map(news -> new Item(turn.mandate(), to, plan, news)));
  }

  /**
   * As {@link #handle(List, List, Origin)}, of news.
   *
   * @throws IllegalArgumentException when a mandate has no line any more
   */
  TellMany.Batch handle(List<Item> items, Origin origin) {
    Instant now = clock.instant();
    return tellMany.handle(items.stream().map(item -> told(item, now)).toList(), origin);
  }

  private Told told(Item item, Instant now) {
    Addressee to = item.to();
    return new Told(
        to.user(),
        to.recipient(),
        template(item.news()),
        to.language().tag(),
        variables(item),
        expiry(item.news(), now));
  }

  private static Template template(News news) {
    return switch (news) {
      case News.Announced _ -> Template.AUTOPAY_NOTICE;
      case News.Charged _ -> Template.AUTOPAY_CHARGED;
      case News.Failed _ -> Template.AUTOPAY_FAILED;
      case News.Stopped _ -> Template.AUTOPAY_STOPPED;
    };
  }

  private Map<String, String> variables(Item item) {
    String reference = item.mandate().id().toString();
    String phone = item.mandate().line().orElseThrow(AutopayNotices::nameless).e164();
    String plan = item.plan().map(Label::text).orElse("#" + item.mandate().plan());
    ZoneId zone = item.to().zone();
    return switch (item.news()) {
      case News.Announced(Money amount, Instant at) ->
          money(reference, phone, plan, amount, text(at, zone));
      case News.Charged(Money amount, Instant at) ->
          money(reference, phone, plan, amount, text(at, zone));
      case News.Failed failed ->
          Map.of(
              "reference",
              reference,
              "phone",
              phone,
              "plan",
              plan,
              "amount",
              amount(failed.price()),
              "failure",
              failed.reason().name(),
              "again",
              text(failed.again(), zone));
      case News.Stopped stopped ->
          Map.of(
              "reference",
              reference,
              "phone",
              phone,
              "plan",
              plan,
              "amount",
              amount(stopped.price()),
              "failure",
              stopped.reason().name(),
              "stop",
              stopped.stop().name());
    };
  }

  private Map<String, String> money(
      String reference, String phone, String plan, Money amount, String at) {
    return Map.of(
        "merchant", merchant.name(),
        "reference", reference,
        "phone", phone,
        "plan", plan,
        "amount", amount.toString(),
        "at", at);
  }

  /** No text needs one where there is no plan. */
  private static String amount(Optional<Money> price) {
    return price.map(Money::toString).orElse("");
  }

  private static IllegalArgumentException nameless() {
    return new IllegalArgumentException("nobody is told of a mandate without a line");
  }

  private static String text(Instant at, ZoneId zone) {
    return TIME.format(at.atZone(zone));
  }

  /** An announcement is worthless once it is charged. */
  private static Instant expiry(News news, Instant now) {
    return switch (news) {
      case News.Announced(_, Instant at) -> latest(at, now.plus(WORTH_ANNOUNCING));
      case News.Charged _, News.Failed _, News.Stopped _ -> now.plus(WORTH_TELLING);
    };
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
