package dev.khata.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.khata.application.payments.Gateways;
import dev.khata.bootstrap.command.CommandFailed;
import dev.khata.bootstrap.config.Configuration;
import dev.khata.bootstrap.config.KhaltiSettings;
import dev.khata.bootstrap.config.PaymentConfig;
import dev.khata.bootstrap.config.PaymentVendor;
import dev.khata.bootstrap.serve.PublicAddress;
import dev.khata.bootstrap.serve.Sandbox;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Secret;
import dev.khata.domain.payments.PaymentGateway;
import dev.khata.payments.call.Caller;
import dev.khata.payments.json.JsonCalls;
import dev.khata.payments.khalti.KhaltiConfig;
import dev.khata.payments.khalti.KhaltiGateway;
import dev.khata.payments.razorpay.RazorpayGateway;
import dev.khata.payments.sandbox.SandboxConfig;
import dev.khata.payments.sandbox.SandboxGateway;
import dev.khata.payments.sandbox.server.SandboxServer;
import dev.khata.payments.sandbox.server.SandboxSettings;
import dev.khata.payments.statement.StatementFiles;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Who takes payments, as the configuration says. */
final class PaymentsModule extends AbstractModule {
  private static final int SECRET_BYTES = 24;

  private final Configuration configuration;
  private final boolean serves;
  private final Secret secret;

  /**
   * @param serves whether notices are taken here; whoever does starts the sandbox
   */
  PaymentsModule(Configuration configuration, boolean serves, SecureRandom random) {
    this.configuration = configuration;
    this.serves = serves;
    this.secret = configuration.payment().webhookSecret().orElseGet(() -> drawn(random));
  }

  private static Secret drawn(SecureRandom random) {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return new Secret(HexFormat.of().formatHex(bytes));
  }

  @Provides
  @Singleton
  Sandbox sandbox(InstantSource clock, Ids ids, Closing closing) {
    boolean beside =
        serves
            && configuration.payment().vendor() == PaymentVendor.SANDBOX
            && configuration.payment().url().isEmpty();
    return new Sandbox(
        beside
            ? Optional.of(closing.at("the payment sandbox", started(clock, ids)))
            : Optional.empty());
  }

  private SandboxServer started(InstantSource clock, Ids ids) {
    int port = configuration.payment().sandboxPort(configuration.http().port());
    try {
      return new SandboxServer(SandboxSettings.local(port, Optional.empty(), secret), clock, ids);
    } catch (IOException e) {
      throw new CommandFailed(
          "the payment sandbox can't listen on port "
              + port
              + ": "
              + e.getMessage()
              + "; set KHATA_PAYMENT_URL where one is running, or KHATA_PAYMENT_VENDOR=none");
    }
  }

  @Provides
  @Singleton
  Gateways gateways(Sandbox sandbox, PublicAddress address, Closing closing) {
    PaymentConfig payment = configuration.payment();
    return new Gateways(
        switch (payment.vendor()) {
          case NONE -> Optional.empty();
          case SANDBOX -> Optional.of(sandboxed(sandbox, closing));
          case RAZORPAY ->
              payment.razorpay().map(razorpay -> new RazorpayGateway(razorpay, calls(closing)));
          case KHALTI ->
              payment.khalti().map(it -> new KhaltiGateway(khalti(it, address), calls(closing)));
        });
  }

  @Provides
  @Singleton
  StatementFiles statementFiles(Gateways gateways) {
    return new StatementFiles(
        gateways.current().map(PaymentGateway::name).orElse("nobody"),
        configuration.deployment().unit());
  }

  private static JsonCalls calls(Closing closing) {
    return new JsonCalls(caller(closing));
  }

  private static Caller caller(Closing closing) {
    return closing.at("calls for payments", new Caller());
  }

  private static KhaltiConfig khalti(KhaltiSettings settings, PublicAddress address) {
    URI ours = address.get();
    return new KhaltiConfig(
        settings.secretKey(),
        settings.baseUrl().orElse(KhaltiConfig.OWN),
        settings.returnUrl().orElse(ours.resolve("/webhooks/payments/khalti/return")),
        ours);
  }

  private PaymentGateway sandboxed(Sandbox sandbox, Closing closing) {
    URI url =
        configuration
            .payment()
            .url()
            .or(() -> sandbox.server().map(SandboxServer::url))
            .orElseGet(
                () ->
                    URI.create(
                        "http://127.0.0.1:"
                            + configuration.payment().sandboxPort(configuration.http().port())));
    SandboxConfig config =
        new SandboxConfig(url, List.of(secret), configuration.deployment().unit());
    return new SandboxGateway(config, caller(closing));
  }
}
