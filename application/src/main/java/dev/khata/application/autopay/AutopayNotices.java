package dev.khata.application.autopay;

import dev.khata.application.messaging.TellMany;
import dev.khata.application.messaging.TellMany.Told;
import dev.khata.domain.autopay.Merchant;
import dev.khata.domain.autopay.News;
import dev.khata.domain.autopay.NoticePeriod;
import dev.khata.domain.autopay.Standing;
import dev.khata.domain.autopay.Turn;
import dev.khata.domain.autopay.TurnNews;
import dev.khata.domain.identity.Addressee;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.recharge.PlanFacts;
import dev.khata.domain.recharge.Snapshot;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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

  private Stream<NewsItem> items(Standing standing, Turn turn) {
    Optional<Label> plan = standing.snapshot().flatMap(Snapshot::plan).map(PlanFacts::name);
    return standing.addressee().stream()
        .flatMap(
            to ->
                TurnNews.of(standing, turn, period).stream()
                    .map(news -> new NewsItem(turn.mandate(), to, plan, news)));
  }

  /** The same, of news. */
  TellMany.Batch handle(List<NewsItem> items, Origin origin) {
    Instant now = clock.instant();
    return tellMany.handle(items.stream().map(item -> told(item, now)).toList(), origin);
  }

  private Told told(NewsItem item, Instant now) {
    Addressee to = item.to();
    return new Told(
        to.user(),
        to.recipient(),
        item.template(),
        to.language().tag(),
        item.variables(merchant),
        expiry(item.news(), now));
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
