package dev.khata.bootstrap.command;

import dev.khata.bootstrap.logging.LogTo;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Secret;
import dev.khata.payments.sandbox.server.SandboxServer;
import dev.khata.payments.sandbox.server.SandboxSettings;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code khata sandbox-gateway}: a payment gateway that takes no real money, by itself. */
@Command(
    name = "sandbox-gateway",
    description = {
      "Serves the payment sandbox until it is told to stop (SIGTERM or Ctrl-C); serve starts one by"
          + " itself unless KHATA_PAYMENT_URL names another.",
      "It signs its notices with KHATA_PAYMENT_WEBHOOK_SECRET, listens on this machine alone, and"
          + " forgets everything when it ends."
    })
public final class SandboxGatewayCommand implements Callable<Integer> {
  private static final int PORT = 8089;
  private static final int MAX_PORT = 65_535;

  private final Surroundings surroundings;
  private final InstantSource clock;
  private final Ids ids;
  private final Consumer<Runnable> onSignal;
  @Mixin private final ConfiguredRun run;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Where it listens; 0 for any. ${DEFAULT-VALUE} unless said.")
  private int port = PORT;

  @Option(
      names = "--notices",
      paramLabel = "URL",
      description =
          "Where it posts its notices; http://127.0.0.1:8080/webhooks/payments/sandbox unless"
              + " said.")
  private URI notices = URI.create("http://127.0.0.1:8080/webhooks/payments/sandbox");

  /**
   * @param onSignal told what to do when the process is told to end
   */
  public SandboxGatewayCommand(
      Surroundings surroundings, InstantSource clock, Ids ids, Consumer<Runnable> onSignal) {
    this.surroundings = surroundings;
    this.clock = clock;
    this.ids = ids;
    this.onSignal = onSignal;
    this.run = new ConfiguredRun(surroundings);
  }

  @Override
  public Integer call() throws Exception {
    if (port < 0 || port > MAX_PORT) {
      throw new BadUsage("--port: expected 0 to " + MAX_PORT);
    }
    return run.run(
        LogTo.STDERR,
        configuration ->
            serve(
                configuration
                    .payment()
                    .webhookSecret()
                    .orElseThrow(
                        () ->
                            new BadUsage(
                                "set KHATA_PAYMENT_WEBHOOK_SECRET, here and where Khata serves"))));
  }

  private int serve(Secret secret) throws InterruptedException {
    CountDownLatch told = new CountDownLatch(1);
    onSignal.accept(told::countDown);
    try (SandboxServer server =
        new SandboxServer(SandboxSettings.local(port, Optional.of(notices), secret), clock, ids)) {
      surroundings.out().println("Payment sandbox   " + server.url());
      told.await();
    } catch (IOException e) {
      throw new CommandFailed("can't listen on port " + port + ": " + e.getMessage());
    }
    return ExitCode.DONE;
  }
}
