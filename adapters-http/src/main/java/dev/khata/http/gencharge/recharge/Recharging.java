package dev.khata.http.gencharge.recharge;

import static dev.khata.http.endpoint.Access.USER;

import dev.khata.application.recharge.BuyPlan;
import dev.khata.application.recharge.BuyPlanOnce;
import dev.khata.application.recharge.PreviewPurchase;
import dev.khata.application.recharge.ReadSubscriptions;
import dev.khata.application.recharge.ReadTransactions;
import dev.khata.application.replies.Answer;
import dev.khata.domain.catalog.OfferId;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.recharge.Activation;
import dev.khata.domain.recharge.RechargeTransactions.Filter;
import dev.khata.domain.recharge.RechargeTransactions.Sort;
import dev.khata.http.endpoint.Access;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Listing;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Paged;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.Success;
import dev.khata.http.gencharge.Lines;
import dev.khata.http.gencharge.Paging;
import dev.khata.http.gencharge.recharge.SubscriptionQueries.ActivePlansQuery;
import dev.khata.http.gencharge.recharge.SubscriptionQueries.MyPlansQuery;
import dev.khata.http.gencharge.recharge.TransactionQueries.MyTransactionsQuery;
import dev.khata.http.gencharge.recharge.TransactionQueries.TransactionsQuery;
import jakarta.inject.Inject;
import java.util.Optional;

/** Recharging lines from the wallet, and what came of it. */
public final class Recharging {
  private static final Access ADMINS = Access.admin(Resource.RECHARGE, Action.READ);
  private static final Success<Paged<SubscriptionView>> SUBSCRIPTIONS =
      Success.rows(200, Paging.PAGES, SubscriptionView.class, SubscriptionView.EXAMPLE);
  private static final Success<Paged<TransactionView>> TRANSACTIONS =
      Success.rows(200, Paging.PAGES, TransactionView.class, TransactionView.EXAMPLE);

  private final BuyPlanOnce buyPlan;
  private final PreviewPurchase previewPurchase;
  private final ReadTransactions transactions;
  private final ReadSubscriptions subscriptions;
  private final TransactionQueries transactionQueries;
  private final SubscriptionQueries subscriptionQueries;
  private final Lines lines;
  private final TransactionViews views;

  @Inject
  Recharging(
      BuyPlanOnce buyPlan,
      PreviewPurchase previewPurchase,
      ReadTransactions transactions,
      ReadSubscriptions subscriptions,
      TransactionQueries transactionQueries,
      SubscriptionQueries subscriptionQueries,
      Lines lines,
      TransactionViews views) {
    this.buyPlan = buyPlan;
    this.previewPurchase = previewPurchase;
    this.transactions = transactions;
    this.subscriptions = subscriptions;
    this.transactionQueries = transactionQueries;
    this.subscriptionQueries = subscriptionQueries;
    this.lines = lines;
    this.views = views;
  }

  void declare(Section api) {
    api.post("/recharge/subscribe")
        .named("buyPlan")
        .needs(USER)
        .summary("Recharge a line, one's own or another")
        .takes(SubscribeRequest.class, SubscribeRequest.EXAMPLE)
        .gives(200, TransactionView.class, TransactionView.EXAMPLE)
        .fails(RechargeErrors.refusals())
        .idempotent()
        .does(this::subscribe, this::told);

    api.post("/recharge/preview")
        .named("previewPlan")
        .needs(USER)
        .summary(
            "What recharging a line would come to, or why it would be refused; nothing is done")
        .takes(SubscribeRequest.class, SubscribeRequest.EXAMPLE)
        .gives(200, QuoteView.class, QuoteView.EXAMPLE)
        .fails(RechargeErrors.refusals())
        .does(this::preview);

    api.get("/recharge/my/plans")
        .named("listMyPlans")
        .needs(USER)
        .summary("The plans that one has bought, for whatever line")
        .query(MyPlansQuery.class)
        .gives(SUBSCRIPTIONS)
        .does(this::myPlans);

    api.get("/recharge/my/transactions")
        .named("listMyTransactions")
        .needs(USER)
        .summary("One's own transactions; size=0 gives all of them")
        .query(MyTransactionsQuery.class)
        .gives(TRANSACTIONS)
        .lists(this::myTransactions);

    api.get("/recharge/admin/active-plans")
        .named("listActivePlans")
        .needs(ADMINS)
        .summary("The plans on all lines")
        .query(ActivePlansQuery.class)
        .gives(SUBSCRIPTIONS)
        .does(this::activePlans);

    api.get("/recharge/admin/transactions")
        .named("listTransactions")
        .needs(ADMINS)
        .summary("The transactions of all users; size=0 gives all of them")
        .query(TransactionsQuery.class)
        .gives(TRANSACTIONS)
        .lists(this::allTransactions);
  }

  private Answer<BuyPlan.Result> subscribe(Call<SubscribeRequest, Nothing> call) {
    return buyPlan.handle(call.replyKey(), command(call));
  }

  private BuyPlan.Command command(Call<SubscribeRequest, Nothing> call) {
    SubscribeRequest request = call.body();
    return new BuyPlan.Command(
        user(call),
        new PlanId(request.planId()),
        lines.line(request.toPhoneNumber(), "to_phone_number"),
        request.offerId().map(OfferId::new),
        request.activationMode().orElse(Activation.QUEUE),
        request.paymentMethod(),
        call.origin());
  }

  private TransactionView told(BuyPlan.Result result) {
    return switch (result) {
      case BuyPlan.Result.Bought bought -> views.of(bought.transaction());
      case BuyPlan.Result.Ordered ordered -> views.of(ordered.transaction());
      case BuyPlan.Result.Refused refused -> throw RechargeErrors.of(refused.reason());
    };
  }

  private QuoteView preview(Call<SubscribeRequest, Nothing> call) {
    return switch (previewPurchase.handle(command(call))) {
      case PreviewPurchase.Result.Sold sold -> QuoteView.of(sold.quote());
      case PreviewPurchase.Result.Refused refused -> throw RechargeErrors.of(refused.reason());
    };
  }

  private Paged<SubscriptionView> myPlans(Call<Nothing, MyPlansQuery> call) {
    MyPlansQuery query = call.query();
    Window window = query.paging().window();
    return Paged.of(
        subscriptions.page(
            SubscriptionQueries.of(user(call), query), query.which().order(), window),
        window,
        SubscriptionView::of);
  }

  private Paged<SubscriptionView> activePlans(Call<Nothing, ActivePlansQuery> call) {
    ActivePlansQuery query = call.query();
    Window window = query.paging().window();
    return Paged.of(
        subscriptions.page(subscriptionQueries.of(query), query.which().order(), window),
        window,
        SubscriptionView::of);
  }

  private Listing<Paged<TransactionView>> myTransactions(Call<Nothing, MyTransactionsQuery> call) {
    MyTransactionsQuery query = call.query();
    return list(
        transactionQueries.of(user(call), query), query.which().order(), query.paging().window());
  }

  private Listing<Paged<TransactionView>> allTransactions(Call<Nothing, TransactionsQuery> call) {
    TransactionsQuery query = call.query();
    return list(transactionQueries.of(query), query.which().order(), query.paging().window());
  }

  private Listing<Paged<TransactionView>> list(
      Filter filter, Order<Sort> order, Optional<Window> window) {
    return window.isEmpty() ? whole(filter, order) : part(filter, order, window.get());
  }

  private Listing<Paged<TransactionView>> part(Filter filter, Order<Sort> order, Window window) {
    return new Listing.Part<>(
        Paged.of(views.of(transactions.page(filter, order, window)), window, view -> view));
  }

  private Listing<Paged<TransactionView>> whole(Filter filter, Order<Sort> order) {
    return Paging.PAGES.all(
        sink -> {
          TransactionViews.Gathering shown = views.gathering(sink);
          long total = transactions.each(filter, order, shown::add);
          shown.handOn();
          return total;
        });
  }

  private static UserId user(Call<?, ?> call) {
    return call.caller().user().id();
  }
}
