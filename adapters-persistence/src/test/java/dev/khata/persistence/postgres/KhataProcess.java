package dev.khata.persistence.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that has the embedded PostgreSQL open, as the server and the commands do. */
final class KhataProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  private KhataProcess(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  static KhataProcess server(Path data) throws IOException {
    return start(List.of(), "server", data);
  }

  static KhataProcess command(Path data) throws IOException {
    return start(List.of(), "command", data);
  }

  /**
   * With a process group of its own, as a shell gives to what is typed, and ended by an interrupt
   * even where this build was started to ignore it, as in the background of a script.
   */
  static KhataProcess serverInGroup(Path data) throws IOException {
    return start(List.of("setsid", "env", "--default-signal=INT"), "server", data);
  }

  private static KhataProcess start(List<String> prefix, String role, Path data)
      throws IOException {
    var command = new ArrayList<>(prefix);
    command.addAll(
        List.of(
            ProcessHandle.current().info().command().orElseThrow(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            KhataProcess.class.getName(),
            role,
            data.toString()));
    return new KhataProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  long pid() {
    return process.pid();
  }

  /** Returns once PostgreSQL is ready there. */
  KhataProcess ready() throws IOException {
    expect("ready");
    return this;
  }

  void insert(String word) throws IOException {
    process.outputWriter().append(word).append('\n').flush();
    expect("inserted " + word);
  }

  void expect(String line) throws IOException {
    var said = new ArrayList<String>();
    for (var next = output.readLine(); next != null; next = output.readLine()) {
      said.add(next);
      if (next.equals(line)) return;
    }
    throw new AssertionError("expected \"" + line + "\", but it said " + said);
  }

  void kill() {
    process.destroyForcibly().onExit().join();
  }

  boolean ended() {
    process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
    return !process.isAlive();
  }

  /** Lets it end in peace. */
  @Override
  public void close() throws IOException {
    if (process.isAlive()) process.getOutputStream().close();
    if (!ended()) kill();
  }

  /** Inserts each line of its input, and ends with its input. */
  public static void main(String[] arguments) throws Exception {
    var data = Path.of(arguments[1]);
    var server =
        arguments[0].equals("server")
            ? EmbeddedServer.forServer(data, System.out::println)
            : EmbeddedServer.forCommand(data, System.out::println);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server)));
    Words.create(server);
    System.out.println("ready");
    var input = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    for (var word = input.readLine(); word != null; word = input.readLine()) {
      Words.insert(server, word);
      System.out.println("inserted " + word);
    }
  }

  private static void end(EmbeddedServer server) {
    Words.insert(server, "last words");
    server.close();
  }
}
