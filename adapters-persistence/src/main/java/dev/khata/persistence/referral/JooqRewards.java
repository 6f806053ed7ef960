package dev.khata.persistence.referral;

import static dev.khata.persistence.jooq.Tables.REFERRAL;
import static dev.khata.persistence.jooq.Tables.USERS;
import static org.jooq.impl.DSL.val;

import dev.khata.domain.identity.ReferralCode;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.referral.DueReward;
import dev.khata.domain.referral.Reward;
import dev.khata.domain.referral.RewardId;
import dev.khata.domain.referral.RewardState;
import dev.khata.domain.referral.Rewards;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.ArrayValues;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Pages;
import dev.khata.persistence.database.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;

final class JooqRewards implements Rewards {
  private static final Values<Set<UserId>> PAYERS =
      Values.<Set<UserId>>none()
          .each(List::copyOf, payers -> payers.longs("payers", UserId::value));

  private static final HotSql<Set<UserId>> PENDING =
      HotSql.of(
          """
          SELECT d.referrer_id, d.referred_id, d.reward, d.phone, d.owed FROM pending_reward d
          WHERE d.referred_id = ANY (:payers) ORDER BY d.id
          """,
          PAYERS);

  private static final HotSql<Set<UserId>> DUE =
      HotSql.of(
          "SELECT d.referrer_id, d.referred_id, d.reward, d.phone, d.owed FROM due_rewards(:payers)"
              + " d",
          PAYERS);

  private static final HotSql<List<Earned>> EARN =
      HotSql.of(
          """
          UPDATE referral r
          SET status = 'EARNED', claimed_at = e.claimed_at, transaction_id = e.transaction_id
          FROM unnest(:referred, :transactions, :instants)
            AS e (referred_id, transaction_id, claimed_at)
          WHERE r.referred_id = e.referred_id AND r.status = 'PENDING'
          """,
          Values.<List<Earned>>none().each(earned -> earned, JooqRewards::columns));

  private final Database database;
  private final Unit currency;

  JooqRewards(Database database, Unit currency) {
    this.database = database;
    this.currency = currency;
  }

  private static <V> ArrayValues<V, Earned> columns(ArrayValues<V, Earned> earned) {
    return earned
        .longs("referred", one -> one.referred().value())
        .longs("transactions", one -> one.transaction().value())
        .instants("instants", Earned::at);
  }

  @Override
  public void promise(ReferralCode code, UserId referred, Money amount, Instant at) {
    database
        .dsl()
        .insertInto(
            REFERRAL,
            REFERRAL.REFERRER_ID,
            REFERRAL.REFERRED_ID,
            REFERRAL.REWARD,
            REFERRAL.CREATED_AT,
            REFERRAL.STATUS)
        .select(
            DSL.select(
                    USERS.ID,
                    val(referred.value()),
                    val(amount.minorUnits()),
                    val(at),
                    val(RewardState.PENDING.name()))
                .from(USERS)
                .where(USERS.REFERRAL_CODE.eq(code.text()))
                .forKeyShare())
        .execute();
  }

  @Override
  public List<DueReward> pending(Set<UserId> payers) {
    return PENDING.query(database.dsl(), payers, this::rewards);
  }

  @Override
  public List<DueReward> due(Set<UserId> payers) {
    return DUE.query(database.dsl(), payers, this::rewards);
  }

  private List<DueReward> rewards(ResultSet rows) throws SQLException {
    List<DueReward> due = new ArrayList<>();
    while (rows.next()) {
      due.add(due(rows));
    }
    return due;
  }

  private DueReward due(ResultSet row) throws SQLException {
    return new DueReward(
        new UserId(row.getLong("referrer_id")),
        new UserId(row.getLong("referred_id")),
        new Money(row.getLong("reward"), currency),
        Optional.ofNullable(row.getString("phone")).map(PhoneNumber::new),
        new Money(row.getLong("owed"), currency));
  }

  @Override
  public void earn(List<Earned> rewards) {
    int earned = EARN.execute(database.dsl(), rewards);
    if (earned != rewards.size()) {
      throw new IllegalStateException("earned " + earned + " of " + rewards.size() + " rewards");
    }
  }

  @Override
  public void lapse(UserId user) {
    database
        .dsl()
        .update(REFERRAL)
        .set(REFERRAL.STATUS, RewardState.LAPSED.name())
        .where(REFERRAL.REFERRER_ID.eq(user.value()).or(REFERRAL.REFERRED_ID.eq(user.value())))
        .and(REFERRAL.STATUS.eq(RewardState.PENDING.name()))
        .execute();
  }

  @Override
  public Page<Reward> page(Query<Filter, Sort> query) {
    SortField<?> by = Pages.sorted(column(query.order().by()), query.order()).nullsLast();
    return new Pages<>(REFERRAL, REFERRAL, List.of(REFERRAL.fields()), REFERRAL.ID, this::reward)
        .page(database.dsl(), passes(query.filter()), by, query.order(), query.window());
  }

  private static Condition passes(Filter filter) {
    return Pages.equal(REFERRAL.REFERRER_ID, filter.referrer().map(UserId::value))
        .and(
            filter.states().isEmpty()
                ? DSL.noCondition()
                : REFERRAL.STATUS.in(filter.states().stream().map(RewardState::name).toList()))
        .and(Pages.within(REFERRAL.CREATED_AT, filter.createdAt()));
  }

  private static Field<?> column(Sort by) {
    return switch (by) {
      case CREATED_AT -> REFERRAL.CREATED_AT;
      case CLAIMED_AT -> REFERRAL.CLAIMED_AT;
      case AMOUNT -> REFERRAL.REWARD;
      case STATE -> REFERRAL.STATUS;
    };
  }

  private Reward reward(Record row) {
    return new Reward(
        new RewardId(row.get(REFERRAL.ID)),
        new UserId(row.get(REFERRAL.REFERRER_ID)),
        new UserId(row.get(REFERRAL.REFERRED_ID)),
        new Money(row.get(REFERRAL.REWARD), currency),
        RewardState.valueOf(row.get(REFERRAL.STATUS)),
        row.get(REFERRAL.CREATED_AT),
        Optional.ofNullable(row.get(REFERRAL.CLAIMED_AT)));
  }
}
