package dev.khata.bootstrap;

import dev.khata.bootstrap.command.AdjustCommand;
import dev.khata.bootstrap.command.AdoptClusterCommand;
import dev.khata.bootstrap.command.BackupCommand;
import dev.khata.bootstrap.command.CloseDayCommand;
import dev.khata.bootstrap.command.ConfigCommand;
import dev.khata.bootstrap.command.CreateAdminCommand;
import dev.khata.bootstrap.command.DispatchMessagesCommand;
import dev.khata.bootstrap.command.Ending;
import dev.khata.bootstrap.command.ExpireSubscriptionsCommand;
import dev.khata.bootstrap.command.ExportUserCommand;
import dev.khata.bootstrap.command.GeneralLedgerCommand;
import dev.khata.bootstrap.command.GrantRoleCommand;
import dev.khata.bootstrap.command.KhataCommand;
import dev.khata.bootstrap.command.MigrateCommand;
import dev.khata.bootstrap.command.MoveDocumentsCommand;
import dev.khata.bootstrap.command.OpenApiCommand;
import dev.khata.bootstrap.command.ProcessDueCommand;
import dev.khata.bootstrap.command.PurgeCommand;
import dev.khata.bootstrap.command.ReconcilePaymentsCommand;
import dev.khata.bootstrap.command.RefundCommand;
import dev.khata.bootstrap.command.ReleaseHoldsCommand;
import dev.khata.bootstrap.command.RestoreCommand;
import dev.khata.bootstrap.command.RollUpCommand;
import dev.khata.bootstrap.command.RotateKeysCommand;
import dev.khata.bootstrap.command.SandboxGatewayCommand;
import dev.khata.bootstrap.command.SendTestSmsCommand;
import dev.khata.bootstrap.command.ServeCommand;
import dev.khata.bootstrap.command.Starter;
import dev.khata.bootstrap.command.Surroundings;
import dev.khata.bootstrap.command.TrialBalanceCommand;
import dev.khata.bootstrap.command.VerifyAuditCommand;
import dev.khata.bootstrap.command.VerifyLedgerCommand;
import dev.khata.bootstrap.command.WarmUpCommand;
import dev.khata.bootstrap.keys.FreshKeys;
import dev.khata.bootstrap.launch.Relaunch;
import dev.khata.bootstrap.libraries.TimeOrderedIds;
import dev.khata.bootstrap.time.SystemClock;
import dev.khata.bootstrap.wiring.Wiring;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The command line's entry. */
public final class Khata {
  private Khata() {}

  public static void main(String[] args) {
    Relaunch.ofServe(args);
    pinLocale();
    Ending ending = Ending.ofProcess();
    ending.with(command(Surroundings.ofProcess(), ending::onSignal).run(args));
  }

  /**
   * Whatever the operator's language, machine text stays the same: libraries that don't ask would
   * write digits that PostgreSQL can't read, or password hashes that nothing can.
   */
  private static void pinLocale() {
    Locale.setDefault(Locale.ROOT);
  }

  /** Every command there is, none of which waits for signals. */
  public static KhataCommand command(Surroundings surroundings) {
    return command(surroundings, tell -> {});
  }

  private static KhataCommand command(Surroundings surroundings, Consumer<Runnable> onSignal) {
    Starter batch = Wiring.forCommand();
    return new KhataCommand(
        surroundings,
        List.of(
            new ServeCommand(surroundings, Wiring.forServer(), onSignal),
            new WarmUpCommand(surroundings, Wiring.forServer(), onSignal),
            new MigrateCommand(surroundings, Wiring::migrate),
            new AdoptClusterCommand(surroundings, Wiring::adopt),
            new CreateAdminCommand(surroundings, Wiring.forFirstCommand()),
            new GrantRoleCommand(surroundings, batch),
            new DispatchMessagesCommand(surroundings, batch),
            new SendTestSmsCommand(surroundings, Wiring.offline()),
            new ExportUserCommand(surroundings, batch),
            new PurgeCommand(surroundings, batch),
            new AdjustCommand(surroundings, batch),
            new VerifyLedgerCommand(surroundings, batch),
            new VerifyAuditCommand(surroundings, batch),
            new TrialBalanceCommand(surroundings, batch),
            new GeneralLedgerCommand(surroundings, batch),
            new CloseDayCommand(surroundings, batch),
            new RollUpCommand(surroundings, batch),
            new ReleaseHoldsCommand(surroundings, batch),
            new ProcessDueCommand(surroundings, batch, onSignal),
            new ExpireSubscriptionsCommand(surroundings, batch, onSignal),
            new ReconcilePaymentsCommand(surroundings, batch, onSignal),
            new SandboxGatewayCommand(
                surroundings,
                new SystemClock(),
                new TimeOrderedIds(new SystemClock(), new SecureRandom()),
                onSignal),
            new RefundCommand(surroundings, batch),
            new RotateKeysCommand(surroundings, batch),
            new BackupCommand(surroundings, batch),
            new RestoreCommand(surroundings, Wiring::restore),
            new MoveDocumentsCommand(surroundings, Wiring.offline()),
            new OpenApiCommand(surroundings, Wiring.offline()),
            new ConfigCommand(surroundings, new FreshKeys(new SystemClock(), new SecureRandom()))));
  }
}
