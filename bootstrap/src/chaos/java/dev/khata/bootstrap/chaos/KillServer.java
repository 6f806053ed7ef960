package dev.khata.bootstrap.chaos;

import dev.khata.bootstrap.chaos.Tally.Count;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * SIGKILL of an instance, which is started again; one time in three it is killed in its start too.
 */
record KillServer() implements Blow {
  private static final int LONGEST_START_MILLIS = 4_000;

  @Override
  public String name() {
    return "kill server";
  }

  @Override
  public String strike(Site site, RandomGenerator random, Tally tally) throws Exception {
    Instance instance = site.instances().get(random.nextInt(site.instances().size()));
    instance.kill();
    tally.add(Count.KILLS);
    String done = "SIGKILL of " + instance.name();
    if (random.nextInt(3) == 0) {
      int moment = random.nextInt(LONGEST_START_MILLIS);
      instance.begin();
      TimeUnit.MILLISECONDS.sleep(moment);
      instance.kill();
      tally.add(Count.KILLS);
      done += ", and again after " + moment + " ms of its start";
    }
    instance.start();
    return done;
  }
}
