/**
 * The command line. A command is one class: a picocli {@code @Command}, built with the {@link
 * dev.khata.bootstrap.command.Surroundings}, and listed in {@code Khata}; it gets {@code --help}
 * unasked.
 *
 * <p>It reads the configuration by a {@link dev.khata.bootstrap.command.ConfiguredRun}, or gets
 * started objects by a {@link dev.khata.bootstrap.command.StartedRun}, and answers one of the
 * {@link dev.khata.bootstrap.command.ExitCode}s. Output goes to standard output, everything else to
 * standard error.
 */
package dev.khata.bootstrap.command;
