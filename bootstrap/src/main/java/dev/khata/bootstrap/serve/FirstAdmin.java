package dev.khata.bootstrap.serve;

import dev.khata.application.identity.CreateSuperAdmin;
import dev.khata.application.identity.CreateSuperAdmin.Result;
import dev.khata.bootstrap.command.CommandFailed;
import dev.khata.bootstrap.command.PasswordWords;
import dev.khata.bootstrap.config.AdminConfig;
import dev.khata.bootstrap.config.Configuration;
import dev.khata.bootstrap.settings.BadConfiguration;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Origin;
import jakarta.inject.Inject;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the configured super admin if there is none yet; an existing one is never changed. */
public final class FirstAdmin {
  private static final Logger LOG = LoggerFactory.getLogger(FirstAdmin.class);

  private final Configuration configuration;
  private final CreateSuperAdmin createSuperAdmin;
  private final Ids ids;

  @Inject
  FirstAdmin(Configuration configuration, CreateSuperAdmin createSuperAdmin, Ids ids) {
    this.configuration = configuration;
    this.createSuperAdmin = createSuperAdmin;
    this.ids = ids;
  }

  void make() {
    AdminConfig admin = configuration.admin();
    if (!admin.isWanted()) {
      return;
    }
    var command =
        new CreateSuperAdmin.Command(
            admin.phone(),
            admin.email(),
            admin.password().map(secret -> new Password(secret.reveal())),
            PersonName.NONE,
            configuration.deployment().firstContract(),
            true,
            Origin.batch(ids.next().toString()));
    switch (createSuperAdmin.handle(command)) {
      case Result.Created created -> LOG.info("made user {} super admin", created.user());
      case Result.Promoted promoted -> LOG.info("made user {} super admin", promoted.user());
      case Result.NotNeeded notNeeded -> LOG.debug("there is a super admin");
      case Result.WeakPassword(var faults) ->
          throw new BadConfiguration(
              List.of(
                  "KHATA_ADMIN_PASSWORD=***: "
                      + PasswordWords.of(faults, CreateSuperAdmin.POLICY)));
      case Result.Conflict conflict ->
          throw new CommandFailed(
              "KHATA_ADMIN_PHONE and KHATA_ADMIN_EMAIL belong to two different users");
      case Result.TestNumber testNumber ->
          throw new CommandFailed(
              "the first administrator has a number of KHATA_TEST_NUMBERS, which can't be an"
                  + " admin's");
    }
  }
}
