package dev.khata.bootstrap.command;

import dev.khata.application.messaging.TestMessage;
import dev.khata.bootstrap.config.Configuration;
import dev.khata.bootstrap.config.SmsVendor;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.messaging.Delivery;
import dev.khata.sms.Carrier;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code khata send-test-sms}: sends a text message, and shows what was said. */
@Command(
    name = "send-test-sms",
    description =
        "Sends a text message with a code that is good for nothing, and shows the request, its"
            + " secrets masked, and the answer.")
public final class SendTestSmsCommand implements Callable<Integer> {
  @Mixin private final AnsweringRun run;

  @Option(
      names = "--to",
      paramLabel = "NUMBER",
      required = true,
      description = "The phone in E.164.")
  private String to = "";

  @Option(
      names = "--vendor",
      paramLabel = "VENDOR",
      description = "One of those in KHATA_SMS_VENDOR; the first of them by default.")
  private Optional<String> vendor = Optional.empty();

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      description = "Of the words, such as ne; en by default.")
  private String language = "en";

  public SendTestSmsCommand(Surroundings surroundings, Starter starter) {
    this.run = new AnsweringRun(surroundings, starter);
  }

  @Override
  public Integer call() throws Exception {
    PhoneNumber number = People.number("--to", to);
    return run.run(
        started -> {
          SmsVendor chosen = chosen(started.get(Configuration.class).sms().vendors());
          Carrier carrier =
              started
                  .get(TestedCarriers.class)
                  .of(chosen)
                  .orElseThrow(
                      () -> new BadUsage("the vendor " + chosen.id() + " sends no messages"));
          Transcript transcript = new Transcript();
          Delivery delivery =
              carrier
                  .send(started.get(TestMessage.class).code(number, language), transcript)
                  .delivery();
          return tell(Answer.of("vendor", chosen.id()), transcript, delivery);
        });
  }

  private SmsVendor chosen(List<SmsVendor> configured) {
    return configured.stream()
        .filter(candidate -> vendor.map(candidate.id()::equals).orElse(true))
        .findFirst()
        .orElseThrow(() -> new BadUsage("--vendor: KHATA_SMS_VENDOR does not name it"));
  }

  private static Answer tell(Answer answer, Transcript transcript, Delivery delivery) {
    transcript.request().ifPresent(text -> answer.and("request", text));
    transcript.answer().ifPresent(text -> answer.and("answer", text));
    return switch (delivery) {
      case Delivery.Accepted(String reference) ->
          answer.and("outcome", "accepted").and("reference", reference);
      case Delivery.Refused(String reason) -> failed(answer, "refused", reason);
      case Delivery.AddressGone(String reason) -> failed(answer, "refused", reason);
      case Delivery.NotServed(String reason) -> failed(answer, "not_sent", reason);
      case Delivery.NotSent(String reason) -> failed(answer, "not_sent", reason);
      case Delivery.Unknown(String reason) -> failed(answer, "unknown", reason);
    };
  }

  private static Answer failed(Answer answer, String outcome, String reason) {
    return answer.and("outcome", outcome).and("reason", reason).endingWith(ExitCode.FAILED);
  }
}
