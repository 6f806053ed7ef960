package dev.khata.http.gencharge.autopay;

import static dev.khata.http.endpoint.Access.USER;
import static dev.khata.http.gencharge.GenchargeErrors.NOT_FOUND;

import dev.khata.application.autopay.CreateMandateOnce;
import dev.khata.application.autopay.ManageMandates;
import dev.khata.application.replies.Answer;
import dev.khata.domain.autopay.MandateEdit;
import dev.khata.domain.autopay.MandateId;
import dev.khata.domain.autopay.Tag;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.kernel.UserId;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Paged;
import dev.khata.http.endpoint.PathParam;
import dev.khata.http.endpoint.Reply;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.Success;
import dev.khata.http.gencharge.Dates;
import dev.khata.http.gencharge.Lines;
import dev.khata.http.gencharge.Paging;
import dev.khata.http.gencharge.SaleErrors;
import dev.khata.http.gencharge.autopay.AutopayBodies.AutopayChange;
import dev.khata.http.gencharge.autopay.AutopayBodies.AutopayQuery;
import dev.khata.http.gencharge.autopay.AutopayBodies.AutopayRequest;
import jakarta.inject.Inject;
import java.util.Optional;

/** The autopays of a user, who makes, changes and removes them. */
public final class MyAutopays {
  static final PathParam<Long> AUTOPAY = PathParam.id("autopay_id");
  static final Success<Paged<AutopayView>> PAGE =
      Success.rows(200, Paging.PAGES, AutopayView.class, AutopayView.EXAMPLE);

  private final CreateMandateOnce create;
  private final ManageMandates mandates;
  private final AutopayQueries queries;
  private final Rhythms rhythms;
  private final Lines lines;

  @Inject
  MyAutopays(
      CreateMandateOnce create,
      ManageMandates mandates,
      AutopayQueries queries,
      Rhythms rhythms,
      Lines lines) {
    this.create = create;
    this.mandates = mandates;
    this.queries = queries;
    this.rhythms = rhythms;
    this.lines = lines;
  }

  void declare(Section api) {
    api.post("/autopay/create_autopay")
        .named("createAutopay")
        .needs(USER)
        .summary("Have a plan charged on a schedule, from one's own wallet")
        .takes(AutopayRequest.class, AutopayRequest.EXAMPLE)
        .gives(201, AutopayView.class, AutopayView.EXAMPLE)
        .fails(
            AutopayErrors.LIMIT_REACHED,
            SaleErrors.PLAN_NOT_AVAILABLE,
            SaleErrors.USER_TYPE_MISMATCH,
            SaleErrors.CRITERIA_NOT_MET,
            NOT_FOUND)
        .idempotent()
        .does(this::create, MyAutopays::view);

    api.get("/autopay/get_autopay/{autopay_id}")
        .named("getAutopay")
        .needs(USER)
        .summary("One of one's own autopays")
        .at(AUTOPAY)
        .gives(200, AutopayView.class, AutopayView.EXAMPLE)
        .finds(NOT_FOUND, call -> mandates.find(user(call), id(call)).map(AutopayView::of));

    api.get("/autopay/get_all_autopay")
        .named("listMyAutopays")
        .needs(USER)
        .summary("One's own autopays, and whether the next charge of each can be paid")
        .query(AutopayQuery.class)
        .gives(PAGE)
        .does(
            call ->
                Paged.of(
                    queries.of(Optional.of(user(call)), call.query()),
                    mandates::page,
                    AutopayView::of));

    api.patch("/autopay/{autopay_id}")
        .named("changeAutopay")
        .needs(USER)
        .summary("Change an autopay: what is left out stays")
        .at(AUTOPAY)
        .takes(AutopayChange.class)
        .gives(200, AutopayView.class, AutopayView.EXAMPLE)
        .fails(NOT_FOUND)
        .does(this::change);

    api.delete("/autopay/{autopay_id}")
        .named("deleteAutopay")
        .needs(USER)
        .summary("Remove an autopay, which charges no more")
        .at(AUTOPAY)
        .gives(204)
        .fails(NOT_FOUND)
        .replies(this::delete);
  }

  private Answer<ManageMandates.Result> create(Call<AutopayRequest, Nothing> call) {
    AutopayRequest request = call.body();
    return create.handle(
        call.replyKey(),
        new ManageMandates.Command(
            user(call),
            new PlanId(request.planId()),
            lines.line(request.phoneNumber(), "phone_number"),
            request.tag().orElse(Tag.REGULAR),
            rhythms.read(request.scheduleCron(), request.intervalDays(), "schedule_cron"),
            request.startDate().map(text -> Dates.start(text, "start_date"))));
  }

  private AutopayView change(Call<AutopayChange, Nothing> call) {
    AutopayChange change = call.body();
    MandateEdit edit =
        new MandateEdit(
            change.status(),
            change.tag(),
            change.nextDueDate().map(text -> Dates.start(text, "next_due_date")),
            change
                .schedule()
                .map(it -> rhythms.read(it.cron(), it.intervalDays(), "schedule", "cron")));
    return view(mandates.edit(user(call), id(call), edit));
  }

  private Reply<Nothing> delete(Call<Nothing, Nothing> call) {
    mandates
        .remove(user(call), id(call))
        .ifPresent(
            refusal -> {
              throw AutopayErrors.of(refusal);
            });
    return Reply.empty(204);
  }

  static AutopayView view(ManageMandates.Result result) {
    return switch (result) {
      case ManageMandates.Result.Granted granted -> AutopayView.of(granted.shown());
      case ManageMandates.Result.Refused refused -> throw AutopayErrors.of(refused.reason());
    };
  }

  static UserId user(Call<?, ?> call) {
    return call.caller().user().id();
  }

  static MandateId id(Call<?, ?> call) {
    return new MandateId(call.path(AUTOPAY));
  }
}
