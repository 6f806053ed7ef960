package dev.khata.domain.wallet.books;

import dev.khata.domain.wallet.Side;
import dev.khata.domain.wallet.Turnover;
import dev.khata.domain.wallet.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What every account stands at when a day ends, on the side on which it stands.
 *
 * @param closedAt if the day is closed; what isn't can still change
 * @param lines in the order of codes
 */
public record TrialBalance(LocalDate day, Optional<Instant> closedAt, List<Line> lines) {
  public TrialBalance {
    lines = List.copyOf(lines);
  }

  /** One account, which has nothing on at least one side. */
  public record Line(LedgerAccount account, Unit unit, BigDecimal debit, BigDecimal credit) {

    static Line of(LedgerAccount account, Turnover turnover) {
      BigDecimal net = turnover.balance(Side.DEBIT);
      BigDecimal zero = BigDecimal.ZERO.setScale(net.scale());
      return new Line(account, turnover.unit(), net.max(zero), net.negate().max(zero));
    }
  }

  /** What all accounts in one unit add up to; both sides are the same. */
  public record Total(Unit unit, BigDecimal debit, BigDecimal credit) {}

  /**
   * @param totals of the accounts that have any
   */
  public static TrialBalance of(
      LocalDate day,
      Optional<Instant> closedAt,
      Map<LedgerAccount, Turnover> totals,
      Unit currency) {
    return new TrialBalance(
        day,
        closedAt,
        ChartOfAccounts.all().stream()
            .map(
                account ->
                    Line.of(account, totals.getOrDefault(account, nothing(account, currency))))
            .toList());
  }

  static Turnover nothing(LedgerAccount account, Unit currency) {
    Unit unit = account.inPoints() ? Unit.POINTS : currency;
    return new Turnover(BigDecimal.ZERO, BigDecimal.ZERO, unit);
  }

  /** Money and points apart, as they don't mix. */
  public List<Total> totals() {
    Stream<Unit> units = lines.stream().map(Line::unit).distinct();
    return units
        .map(
            unit ->
                lines.stream()
                    .filter(line -> line.unit().equals(unit))
                    .map(line -> new Total(unit, line.debit(), line.credit()))
                    .reduce(
                        (one, other) ->
                            new Total(
                                unit,
                                one.debit().add(other.debit()),
                                one.credit().add(other.credit())))
                    .orElseThrow())
        .toList();
  }
}
