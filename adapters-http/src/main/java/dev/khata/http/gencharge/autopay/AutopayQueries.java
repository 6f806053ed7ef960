package dev.khata.http.gencharge.autopay;

import static dev.khata.http.gencharge.GenchargeErrors.invalid;

import dev.khata.domain.autopay.Mandates.Filter;
import dev.khata.domain.autopay.Mandates.Sort;
import dev.khata.domain.autopay.Tag;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.UserId;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.gencharge.Lines;
import dev.khata.http.gencharge.autopay.AutopayBodies.AutopayQuery;
import jakarta.inject.Inject;
import java.util.Optional;

/** Reads what clients ask of lists of autopays. */
public final class AutopayQueries {
  private final Lines lines;

  @Inject
  AutopayQueries(Lines lines) {
    this.lines = lines;
  }

  /**
   * The newest first, unless a request says otherwise.
   *
   * @param payer empty for those of everybody
   */
  Query<Filter, Sort> of(Optional<UserId> payer, AutopayQuery query) {
    Filter filter =
        new Filter(
            payer,
            query.status(),
            query.tag().map(AutopayQueries::tag),
            query.phoneNumber().map(typed -> lines.line(typed, "phone_number")));
    return new Query<>(
        filter, query.sort().orElse(AutopayOrder.CREATED_DOWN).order(), query.paging().window());
  }

  private static Tag tag(String text) {
    return Tag.parse(text).orElseThrow(() -> invalid(new Problem.ForbiddenCharacters(), "tag"));
  }
}
