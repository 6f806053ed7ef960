package dev.khata.bootstrap.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServeOptionsTest {

  @Test
  void a_small_machine_gets_the_collector_that_works_alone_and_a_small_heap_to_begin_with() {
    assertThat(new ServeOptions(List.of("-Dx=y"), 2).chosen())
        .contains("-XX:+UseSerialGC")
        .anyMatch(it -> it.startsWith("-Xms"))
        .anyMatch(it -> it.startsWith("-Xmn"));
  }

  @Test
  void a_larger_one_keeps_the_collector_of_the_jdk() {
    assertThat(new ServeOptions(List.of(), 4).chosen())
        .noneMatch(it -> it.contains("GC"))
        .anyMatch(it -> it.startsWith("-Xms"))
        .noneMatch(it -> it.startsWith("-Xmn"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-XX:+UseG1GC", "-XX:+UseZGC", "-XX:-UseSerialGC"})
  void two_collectors_would_keep_the_jvm_from_starting(String own) {
    assertThat(new ServeOptions(List.of(own), 1).chosen()).noneMatch(it -> it.contains("GC"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-Xmx64m", "-Xms1g", "-Xmn8m", "-XX:MaxRAMPercentage=50", "-XX:MaxHeapSize=1g"})
  void an_operator_who_has_spoken_of_the_heap_has_the_say(String own) {
    assertThat(new ServeOptions(List.of(own), 2).chosen()).noneMatch(it -> it.startsWith("-Xm"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Xmx1g", "-Xmx256m", "-Xmx1024M"})
  void a_wide_bound_of_the_heap_says_nothing_of_where_it_begins(String own) {
    assertThat(new ServeOptions(List.of(own), 2).chosen()).anyMatch(it -> it.startsWith("-Xms"));
  }

  @Test
  void an_option_that_is_not_of_the_java_heap_does_not_count_as_one_of_it() {
    assertThat(new ServeOptions(List.of("-XX:TrimNativeHeapInterval=500"), 2).chosen())
        .containsExactly("-XX:+UseSerialGC", "-Xms64m", "-Xmn32m");
  }

  @Test
  void options_of_variables_count_as_well() {
    ServeOptions options = ServeOptions.of(List.of(), " -Xms1g  -XX:+UseG1GC ");

    assertThat(options.chosen()).noneMatch(it -> it.startsWith("-Xm") || it.contains("Serial"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-agentlib:jdwp=transport=dt_socket,server=y",
        "-javaagent:a.jar",
        "-Xshare:off",
        "-XX:AOTMode=off",
        "-XX:SharedArchiveFile=a.jsa",
        "-XX:StartFlightRecording",
        "@options"
      })
  void some_processes_are_to_be_what_they_were_started_as(String own) {
    assertThat(new ServeOptions(List.of("-Xmx1g", own), 2).forbidAnother()).isTrue();
    assertThat(new ServeOptions(List.of("-Xmx1g"), 2).forbidAnother()).isFalse();
  }

  @Test
  void native_access_which_the_manifest_allows_is_left_out_since_no_cache_is_used_with_it() {
    assertThat(ServeOptions.passedOn(List.of("--enable-native-access=ALL-UNNAMED", "-jar", "k")))
        .containsExactly("-jar", "k");
  }

  @Test
  void the_words_of_a_process_are_options_and_arguments() {
    List<String> words = List.of("java", "-Xmx1g", "-jar", "k.jar", "serve", "--new-keys", "");

    ProcessLine line = ProcessLine.of(words, 2).orElseThrow();

    assertThat(line.program()).isEqualTo("java");
    assertThat(line.options()).containsExactly("-Xmx1g", "-jar", "k.jar");
    assertThat(line.arguments()).containsExactly("serve", "--new-keys");
    assertThat(ProcessLine.of(List.of("java", ""), 2)).isEmpty();
  }
}
