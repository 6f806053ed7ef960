package dev.khata.bootstrap.chaos;

import dev.khata.bootstrap.chaos.Tally.Count;
import java.util.random.RandomGenerator;

/** SIGKILL of PostgreSQL and of all instances, as if the machine had lost its power. */
record KillBoth() implements Blow {
  @Override
  public String name() {
    return "kill PostgreSQL and server";
  }

  @Override
  public String strike(Site site, RandomGenerator random, Tally tally) throws Exception {
    site.postgres().killPostmaster();
    tally.add(Count.KILLS);
    for (Instance instance : site.instances()) {
      instance.kill();
      tally.add(Count.KILLS);
    }
    site.start();
    return "SIGKILL of the postmaster, then of every instance";
  }
}
