package dev.khata.bootstrap.chaos;

import dev.khata.bootstrap.chaos.Tally.Count;
import java.util.random.RandomGenerator;

/** SIGKILL of a process of PostgreSQL's that works for Khata; all others end with it. */
record KillBackend() implements Blow {
  @Override
  public String name() {
    return "kill a backend";
  }

  @Override
  public String strike(Site site, RandomGenerator random, Tally tally) throws Exception {
    site.postgres().killBackend(random);
    tally.add(Count.KILLS);
    return "SIGKILL of a backend";
  }
}
