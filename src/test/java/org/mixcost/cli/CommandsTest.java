package org.mixcost.cli;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixcost.report.write.Format;
import org.mixcost.testing.CliRun;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Every command is one of the program, and all of them know the same formats. */
class CommandsTest {
  private static List<CommandSpec> commands() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    return new CommandLineProgram(InputStream.nullInputStream(), nowhere, nowhere).commands();
  }

  /** As they are called, such as {@code catalog import}. */
  static Stream<String> names() {
    return commands().stream().map(CommandsTest::call);
  }

  private static String call(CommandSpec command) {
    return command.qualifiedName().substring("mixcost ".length());
  }

  static Stream<CommandSpec> withFormats() {
    return commands().stream().filter(command -> command.findOption("--format") != null);
  }

  @Test
  void everyCommandIsOneOfTheProgram() {
    Set<String> classes = new ClassFileImporter()
        .withImportOption(new DoNotIncludeTests()).importPackages("org.mixcost.cli").stream()
            .filter(type -> type.isAssignableTo(Command.class))
            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(JavaClass::getName)
            .collect(toSet());
    assertThat(
            commands().stream().map(command -> command.userObject().getClass().getName()))
        .containsExactlyInAnyOrderElementsOf(classes);
  }

  @Test
  void eachIsListedByItsName() {
    assertThat(commands())
        .allMatch(spec -> spec.parent().subcommands().get(spec.name()).getCommandSpec() == spec);
  }

  @ParameterizedTest
  @MethodSource("withFormats")
  void theFormatsAreTheConstants(CommandSpec command) {
    OptionSpec option = command.findOption("--format");
    String[] words = Arrays.stream(Format.values()).map(Format::toString).toArray(String[]::new);
    assertThat(option.completionCandidates()).containsExactly(words);
    String last = words[words.length - 1];
    String list =
        Arrays.stream(words).limit(words.length - 1).collect(joining(", ")) + " or " + last;
    assertThat(option.description()[0]).startsWith(list);
    assertThat(CliRun.of((call(command) + " --format papyrus").split(" ")).err())
        .contains("expected " + list + ", found 'papyrus'");
  }
}
