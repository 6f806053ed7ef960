package dev.khata.persistence.kyc;

import static dev.khata.persistence.jooq.Tables.KYC_APPLICATION;
import static dev.khata.persistence.jooq.Tables.USERS;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.kyc.Applicants;
import dev.khata.domain.kyc.IdentityPaper;
import dev.khata.domain.kyc.KycStatus;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Pages;
import dev.khata.persistence.identity.StoredUser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Users as reviewers see them. Those with a part in their address are found by its trigrams, or by
 * reading all users where it has none; and where more than {@link #FEW} have it, by going through
 * the users from the newest on, since a page of them is soon full.
 */
final class JooqApplicants implements Applicants {
  private static final int FEW = 10_000;
  private static final Order<Sort> NEWEST_FIRST = Order.down(Sort.CREATED_AT);

  /**
   * Of these signs in a row the index knows trigrams, whatever other letters the database knows.
   */
  private static final Pattern HAS_TRIGRAM = Pattern.compile("[a-z0-9]{3}");

  private static final Table<?> WITH_APPLICATION =
      USERS.leftJoin(KYC_APPLICATION).on(KYC_APPLICATION.USER_ID.eq(USERS.ID));

  private static final Table<?> WITH_ROLE =
      StoredUser.WITH_ROLE.leftJoin(KYC_APPLICATION).on(KYC_APPLICATION.USER_ID.eq(USERS.ID));

  private static final List<Field<?>> FIELDS =
      Stream.concat(
              StoredUser.FIELDS.stream(),
              Stream.of(KYC_APPLICATION.STATUS, KYC_APPLICATION.SUBMISSIONS))
          .toList();

  private static final Pages<Applicant> ALL =
      new Pages<>(WITH_APPLICATION, WITH_ROLE, FIELDS, USERS.ID, JooqApplicants::applicant);

  private static final String FOUND = "found";
  private static final Field<Long> FOUND_ID = field(name(FOUND, "id"), Long.class);
  private static final Field<?> FOUND_AT = field(name(FOUND, "created_at"));

  /** What users are sorted by. */
  private enum Sort {
    CREATED_AT
  }

  private final Database database;
  private final Transactions transactions;
  private final StoredPaper papers;

  JooqApplicants(Database database, Transactions transactions, StoredPaper papers) {
    this.database = database;
    this.transactions = transactions;
    this.papers = papers;
  }

  @Override
  public Optional<User> find(UUID publicId) {
    return database
        .dsl()
        .select(StoredUser.FIELDS)
        .from(StoredUser.WITH_ROLE)
        .where(USERS.PUBLIC_ID.eq(publicId))
        .fetchOptional(StoredUser::user);
  }

  @Override
  public Map<UserId, UUID> publicIds(Set<UserId> users) {
    return database
        .dsl()
        .select(USERS.ID, USERS.PUBLIC_ID)
        .from(USERS)
        .where(USERS.ID.in(users.stream().map(UserId::value).toList()))
        .fetchMap(row -> new UserId(row.get(USERS.ID)), row -> row.get(USERS.PUBLIC_ID));
  }

  @Override
  public Page<Applicant> page(Filter filter, Window window) {
    Condition others =
        filter
            .cnic()
            .map(IdentityPaper::of)
            .map(paper -> KYC_APPLICATION.CNIC_HASH.in(papers.hashes(paper)))
            .orElseGet(DSL::noCondition)
            .and(Pages.equal(KYC_APPLICATION.STATUS, filter.status().map(KycStatus::name)));
    return transactions.inStatements(
        () ->
            filter
                .email()
                .map(part -> pageByEmail(EmailAddress.partKey(part), others, window))
                .orElseGet(() -> newest(others, window)));
  }

  private Page<Applicant> pageByEmail(String part, Condition others, Window window) {
    String pattern = "%" + part.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    boolean byTrigrams = hasTrigram(part);
    if (byTrigrams && isCommon(pattern)) {
      return newestWith(pattern, others, window);
    }
    String way = byTrigrams ? "users_by_email_part" : "users_by_reading";
    Table<?> found = table(way + "({0}, {1})", val(pattern), inline(FEW + 1)).as(FOUND);
    int few = database.dsl().fetchCount(found);
    if (few == 0) {
      return new Page<>(List.of(), 0);
    }
    return few > FEW
        ? newestWith(pattern, others, window)
        : new Page<>(items(found, others, window), total(found, few, others));
  }

  private boolean hasTrigram(String part) {
    return HAS_TRIGRAM.matcher(part).find() || asks("has_trigram({0})", part);
  }

  private boolean isCommon(String pattern) {
    return asks("is_common_email_part({0})", pattern);
  }

  private boolean asks(String question, String about) {
    return database
        .dsl()
        .select(field(question, Boolean.class, val(about)))
        .fetchSingle(Record1::value1);
  }

  /** So many have the part that counting them takes reading all users, which is planned so. */
  private Page<Applicant> newestWith(String pattern, Condition others, Window window) {
    return transactions.inTransaction(
        () -> {
          database.dsl().execute("set local enable_bitmapscan = off");
          return newest(others.and(USERS.EMAIL_KEY.like(pattern)), window);
        });
  }

  private Page<Applicant> newest(Condition passes, Window window) {
    return ALL.page(database.dsl(), passes, USERS.CREATED_AT.desc(), NEWEST_FIRST, window);
  }

  private List<Applicant> items(Table<?> found, Condition others, Window window) {
    return database
        .dsl()
        .select(FIELDS)
        .from(found.join(WITH_ROLE).on(USERS.ID.eq(FOUND_ID)))
        .where(others)
        .orderBy(FOUND_AT.desc(), FOUND_ID.desc())
        .limit(inline(window.limit()))
        .offset(window.offset())
        .fetch(JooqApplicants::applicant);
  }

  private long total(Table<?> found, int few, Condition others) {
    return others.equals(DSL.noCondition())
        ? few
        : database
            .dsl()
            .fetchCount(
                found.leftJoin(KYC_APPLICATION).on(KYC_APPLICATION.USER_ID.eq(FOUND_ID)), others);
  }

  private static Applicant applicant(Record row) {
    return new Applicant(
        StoredUser.user(row),
        Optional.ofNullable(row.get(KYC_APPLICATION.STATUS)).map(KycStatus::valueOf),
        Optional.ofNullable(row.get(KYC_APPLICATION.SUBMISSIONS)).orElse(0));
  }
}
