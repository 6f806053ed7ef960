#!/usr/bin/env bash
# db-scheduler when the machine's clock was ahead and is put right while it waits.
#
# Versions   com.github.kagkarlsson:db-scheduler 16.12.0, org.hsqldb:hsqldb 2.7.4, any JDK from 17 on
# Guess      Between two polls it sleeps for the polling interval; what is due after the clock was
#            put back by a day is run within that interval.
# Behaviour  A wait is computed once as an instant and lasts until the clock has passed it: put the
#            clock back by a day, and polling and heartbeats rest for that day. A task scheduled for
#            now, by the clock that is right, isn't run. No exception, nothing in the log.
# It matters Payments, retries and reminders stand still until the next restart, on every instance
#            whose clock was ahead for a moment (a virtual machine resumed, NTP come back).
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
for jar in com.github.kagkarlsson:db-scheduler:16.12.0 org.hsqldb:hsqldb:2.7.4 \
  org.slf4j:slf4j-api:2.0.20; do
  mvn -q -B dependency:copy -Dartifact=$jar -DoutputDirectory=.
done
cat > Timers.java <<'JAVA'
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hsqldb.jdbc.JDBCDataSource;

public class Timers {
  static volatile Duration ahead = Duration.ofDays(1);

  static Instant now() {
    return Instant.now().plus(ahead);
  }

  public static void main(String[] args) throws Exception {
    JDBCDataSource database = new JDBCDataSource();
    database.setUrl("jdbc:hsqldb:mem:timers");
    try (var connection = database.getConnection(); var statement = connection.createStatement()) {
      statement.execute("""
          create table scheduled_tasks (
            task_name varchar(100), task_instance varchar(100), task_data blob,
            execution_time timestamp with time zone not null, picked boolean not null,
            picked_by varchar(50), last_success timestamp with time zone,
            last_failure timestamp with time zone, consecutive_failures int,
            last_heartbeat timestamp with time zone, version bigint not null, priority smallint,
            primary key (task_name, task_instance))""");
    }
    CountDownLatch[] runs = {new CountDownLatch(1), new CountDownLatch(1)};
    OneTimeTask<Void> task =
        Tasks.oneTime("pay").execute((instance, context) -> runs[Integer.parseInt(instance.getId())].countDown());
    Scheduler scheduler =
        Scheduler.create(database, task).clock(Timers::now).pollingInterval(Duration.ofMillis(300)).build();
    scheduler.start();

    scheduler.schedule(task.instance("0"), now());
    System.out.println("clock ahead, due now: " + within(runs[0]));
    ahead = Duration.ZERO;
    TimeUnit.SECONDS.sleep(1);
    scheduler.schedule(task.instance("1"), now());
    System.out.println("clock put right, due now: " + within(runs[1]));
    System.exit(0);
  }

  static String within(CountDownLatch run) throws InterruptedException {
    return run.await(6, TimeUnit.SECONDS) ? "run" : "not run, 20 polling intervals later";
  }
}
JAVA
java -cp "$(printf '%s:' ./*.jar)" Timers.java 2> log | tee seen
diff - seen << 'EXPECTED'
clock ahead, due now: run
clock put right, due now: not run, 20 polling intervals later
EXPECTED
