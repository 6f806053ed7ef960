package dev.khata.bootstrap.chaos;

import dev.khata.bootstrap.chaos.Tally.Count;
import java.util.random.RandomGenerator;

/** SIGKILL of PostgreSQL's main process; Khata has to start it again. */
record KillPostmaster() implements Blow {
  @Override
  public String name() {
    return "kill PostgreSQL";
  }

  @Override
  public String strike(Site site, RandomGenerator random, Tally tally) throws Exception {
    site.postgres().killPostmaster();
    tally.add(Count.KILLS);
    return "SIGKILL of the postmaster";
  }
}
