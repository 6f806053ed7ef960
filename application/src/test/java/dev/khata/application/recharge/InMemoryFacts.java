package dev.khata.application.recharge;

import dev.khata.application.catalog.InMemoryCatalog;
import dev.khata.application.wallet.InMemoryJournal;
import dev.khata.domain.catalog.Offer;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.PlanGroup;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.LineFacts;
import dev.khata.domain.recharge.OfferFacts;
import dev.khata.domain.recharge.Payer;
import dev.khata.domain.recharge.PlanFacts;
import dev.khata.domain.recharge.PurchaseOrder;
import dev.khata.domain.recharge.Snapshot;
import dev.khata.domain.wallet.CustomerAccount;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What stores in memory say of those who want to buy, and of what they want. */
record InMemoryFacts(
    InMemoryCatalog catalog,
    InMemoryJournal journal,
    InMemoryPeople people,
    InMemoryLines lines,
    InMemoryTransactionLists transactions,
    Set<UserId> recharged,
    Set<UserId> awaited) {

  Optional<Snapshot> snapshot(PurchaseOrder order, Instant now) {
    return people.find(order.payer()).map(payer -> snapshot(payer, order, now));
  }

  private Snapshot snapshot(InMemoryPeople.Person payer, PurchaseOrder order, Instant now) {
    return new Snapshot(
        payer(payer, order.payer()),
        catalog.plans().find(order.plan()).map(this::facts),
        order.offer().flatMap(catalog.offers()::find).map(offer -> of(offer, order.payer())),
        line(order.line(), now));
  }

  LineFacts line(PhoneNumber line, Instant now) {
    return lines.facts(line, people.owner(line), now);
  }

  private Payer payer(InMemoryPeople.Person person, UserId id) {
    CustomerAccount wallet = CustomerAccount.wallet(id);
    return new Payer(
        id,
        Optional.of(person.phone()),
        person.type(),
        User.DEFAULT_LANGUAGE,
        recharged.contains(id),
        false,
        journal.of(wallet).available(),
        journal.of(wallet).held(),
        journal.of(wallet.receivable()).total(),
        journal.of(CustomerAccount.points(id).receivable()).total(),
        awaited.contains(id));
  }

  private PlanFacts facts(Plan plan) {
    return new PlanFacts(
        plan.id(),
        plan.version(),
        plan.terms().name(),
        plan.terms().group().flatMap(catalog.groups()::find).map(PlanGroup::name),
        plan.terms().price(),
        plan.terms().validityDays(),
        plan.terms().status(),
        plan.terms().userType(),
        plan.terms().criteria());
  }

  OfferFacts of(Offer offer, UserId payer) {
    return new OfferFacts(
        offer.id(),
        offer.version(),
        offer.terms().status(),
        offer.terms().dates(),
        offer.terms().criteria(),
        offer.terms().reward(),
        offer.terms().limits(),
        new OfferFacts.Uses(
            InMemoryTransactionLists.uses(offer.id(), transactions.of(payer)),
            InMemoryTransactionLists.uses(offer.id(), transactions.all())));
  }
}
