package dev.khata.application.catalog;

import dev.khata.domain.catalog.Availability;
import dev.khata.domain.catalog.Benefits;
import dev.khata.domain.catalog.Criteria;
import dev.khata.domain.catalog.Description;
import dev.khata.domain.catalog.PlanGroupId;
import dev.khata.domain.catalog.PlanPatch;
import dev.khata.domain.catalog.PlanTerms;
import dev.khata.domain.catalog.PlanType;
import dev.khata.domain.catalog.Span;
import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Patch;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Terms of plans that say only what matters. */
public record SomePlan(
    String name,
    PlanType type,
    Optional<PlanGroupId> group,
    Money price,
    int days,
    Availability status) {

  /** An active data plan of 28 days for 249.00. */
  public static SomePlan named(String name, Unit unit) {
    return new SomePlan(
        name, PlanType.DATA, Optional.empty(), new Money(24_900, unit), 28, Availability.ACTIVE);
  }

  public SomePlan of(PlanType newType) {
    return new SomePlan(name, newType, group, price, days, status);
  }

  public SomePlan in(PlanGroupId newGroup) {
    return new SomePlan(name, type, Optional.of(newGroup), price, days, status);
  }

  public SomePlan costing(long minorUnits) {
    return new SomePlan(name, type, group, new Money(minorUnits, price.unit()), days, status);
  }

  public SomePlan lasting(int newDays) {
    return new SomePlan(name, type, group, price, newDays, status);
  }

  public SomePlan inactive() {
    return new SomePlan(name, type, group, price, days, Availability.INACTIVE);
  }

  public PlanTerms terms() {
    return bringing(Benefits.NONE);
  }

  /** With these benefits. */
  public PlanTerms bringing(Benefits benefits) {
    return new PlanTerms(
        new Label(name),
        type,
        group,
        price,
        days,
        status,
        Optional.empty(),
        benefits,
        Criteria.NONE,
        Optional.empty(),
        false);
  }

  /** With every term that may be left out. */
  public PlanTerms fullTerms(Instant now) {
    return new PlanTerms(
        new Label(name),
        type,
        group,
        price,
        days,
        status,
        Optional.of(new Description("1.5GB a day\nand \"unlimited\" calls, सबै नेटवर्कमा 😀")),
        SomeBenefits.ofEveryKind(),
        fullCriteria(price.unit(), now),
        Optional.of(UserType.PREPAID),
        true);
  }

  /** Criteria that ask everything that can be asked. */
  public static Criteria fullCriteria(Unit unit, Instant now) {
    return new Criteria(
        Set.of(UserType.PREPAID, UserType.POSTPAID),
        Optional.of(new Money(10_050, unit)),
        Optional.of(false),
        Set.of(TransactionSource.RECHARGE, TransactionSource.AUTOPAY),
        List.of(new Label("Popular"), new Label("It's 100% \\ \"new\", {a,b}"), new Label("NULL")),
        new Span(Optional.of(now), Optional.of(now.plusSeconds(86_400))));
  }

  /** An edit of the name alone. */
  public static PlanPatch renamed(String name) {
    return edit(Patch.to(new Label(name)), Patch.keep(), Patch.keep(), Patch.keep());
  }

  /** An edit of the price alone. */
  public static PlanPatch costingNow(Money price) {
    return edit(Patch.keep(), Patch.keep(), Patch.to(price), Patch.keep());
  }

  /** An edit of the group alone. */
  public static PlanPatch movedTo(Optional<PlanGroupId> group) {
    return edit(Patch.keep(), Patch.to(group), Patch.keep(), Patch.keep());
  }

  /** An edit of the status alone. */
  public static PlanPatch nowBeing(Availability status) {
    return edit(Patch.keep(), Patch.keep(), Patch.keep(), Patch.to(status));
  }

  private static PlanPatch edit(
      Patch<Label> name,
      Patch<Optional<PlanGroupId>> group,
      Patch<Money> price,
      Patch<Availability> status) {
    return new PlanPatch(
        name,
        Patch.keep(),
        group,
        price,
        Patch.keep(),
        status,
        Patch.keep(),
        Patch.keep(),
        Patch.keep(),
        Patch.keep(),
        Patch.keep());
  }
}
