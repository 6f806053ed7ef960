package dev.khata.bootstrap.wiring.core;

import dev.khata.application.lifecycle.ArchivedPersons;
import dev.khata.application.lifecycle.DeleteAccount;
import dev.khata.application.lifecycle.DeleteUsers;
import dev.khata.application.lifecycle.EndAccount;
import dev.khata.application.lifecycle.ExportPersonalData;
import dev.khata.application.lifecycle.LeaveByCode;
import dev.khata.application.lifecycle.ListDeletions;
import dev.khata.application.lifecycle.Purge;
import dev.khata.application.lifecycle.ReadArchive;
import dev.khata.application.lifecycle.ReplayDeletions;
import dev.khata.application.lifecycle.RotateKeys;
import dev.khata.application.lifecycle.SwitchUserType;
import dev.khata.domain.kernel.leaving.LeavesWith;
import dev.khata.domain.kernel.leaving.PersonalData;
import dev.khata.domain.kernel.upkeep.Purgeable;
import dev.khata.domain.kernel.upkeep.Recurring;

/** What becomes of whole accounts. */
final class LifecycleModule extends UseCases {
  @Override
  protected void configure() {
    bind(DeleteAccount.class);
    bind(LeaveByCode.class);
    bind(DeleteUsers.class);
    bind(EndAccount.class);
    bind(ExportPersonalData.class);
    bind(ReadArchive.class);
    bind(ReplayDeletions.class);
    bind(RotateKeys.class);
    bind(SwitchUserType.class);
    collect(LeavesWith.class, ListDeletions.class);
    collect(Purgeable.class, ListDeletions.class);
    collect(PersonalData.class, ArchivedPersons.class);
    collect(Recurring.class, Purge.class);
  }
}
