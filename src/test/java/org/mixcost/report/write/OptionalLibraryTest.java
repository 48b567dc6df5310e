package org.mixcost.report.write;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.MixCost;
import org.mixcost.analysis.fit.FitPlan;
import org.mixcost.analysis.fit.FitRun;
import org.mixcost.cli.Main;
import org.mixcost.issue.OptionalLibrary;
import org.mixcost.issue.Phrase;
import org.mixcost.report.chart.Chart;
import org.mixcost.report.chart.Charts;
import org.mixcost.report.document.Block.Drawing;
import org.mixcost.report.document.ReportDocument;

/** A JVM of its own that has none of the optional libraries: what works there, and what says which of them it needs. */
class OptionalLibraryTest {
  private static final List<Format> WITHOUT =
      List.of(Format.TABLE, Format.MARKDOWN, Format.LATEX, Format.CSV, Format.JSON);

  private static final Pattern OPTIONAL = Pattern.compile(
      "<dependency>\\s*<groupId>([^<]+)</groupId>\\s*"
          + "<artifactId>([^<]+)</artifactId>\\s*(?:<version>[^<]+</version>\\s*)?<optional>true</optional>");

  private static String printed;

  /** Not as the class is loaded: the other JVM loads it, too, and would start one more. */
  @BeforeAll
  static void runWithout() throws IOException {
    printed = without();
  }

  /** What the other JVM runs. */
  public static void main(String[] arguments) {
    List<ReportDocument> documents = SampleDocuments.withoutOptionalLibraries();
    for (ReportDocument document : documents) {
      WITHOUT.forEach(format -> format.write(document));
    }
    System.out.println("documents: " + documents.size());
    attempts(documents);
  }

  private static void attempts(List<ReportDocument> documents) {
    ReportDocument document = documents.get(0);
    Chart chart = documents.stream()
        .flatMap(each -> each.all(Drawing.class))
        .map(Drawing::chart)
        .findFirst()
        .orElseThrow();
    System.out.println("png: " + (Charts.png(chart, 100).length > 0));
    attempt("svg", () -> Charts.svg(chart));
    attempt("pdf", () -> Charts.pdf(chart));
    attempt("html", () -> Format.HTML.write(document));
    attempt("xlsx", () -> Format.XLSX.write(document));
    attempt("folder", () -> ReportFolder.write(document, Path.of("target/no-folder")));
    attempt("tablesaw", () -> document.sheets().get(0).toTable());
    attempt("workbook", () -> MixCost.create().parse("a.xlsx", new byte[] {1}));
    attempt("fit", () -> FitRun.of(List.of(), FitPlan.of(40, 42)));
    attempt("command", () -> Main.main(new String[] {"--version"}));
  }

  private static void attempt(String what, Runnable use) {
    try {
      use.run();
      System.out.println(what + ": done");
    } catch (IllegalStateException missing) {
      System.out.println(what + ": " + missing.getMessage());
    }
  }

  @Test
  void allButOneAnalysisWorksAndSoDoAllFormatsOfText() {
    assertThat(printed("documents"))
        .isEqualTo("" + SampleDocuments.withoutOptionalLibraries().size());
    assertThat(printed("png")).isEqualTo("true");
  }

  @ParameterizedTest
  @CsvSource({
    "svg, charts as SVG, BATIK",
    "pdf, charts as PDF, PDFBOX GRAPHICS2D",
    "html, pages for a browser, J2HTML",
    "xlsx, workbooks, FASTEXCEL COMMONS_COMPRESS",
    "folder, report folders, BATIK PDFBOX GRAPHICS2D J2HTML FASTEXCEL COMMONS_COMPRESS",
    "tablesaw, tables of Tablesaw, TABLESAW",
    "workbook, scenarios in a workbook, FASTEXCEL_READER COMMONS_COMPRESS",
    "fit, fits of a law, HIPPARCHUS_OPTIM",
    "command, commands, PICOCLI",
  })
  void whatNeedsALibrarySaysWhich(String attempt, String what, String libraries) {
    String missing = Phrase.listed(Stream.of(libraries.split(" "))
        .map(name -> OptionalLibrary.valueOf(name).coordinates())
        .toList());
    assertThat(printed(attempt)).startsWith(what + " need " + missing + " on the class path");
  }

  @Test
  void theyAreTheOptionalDependenciesOfTheProject() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    List<String> optional = OPTIONAL
        .matcher(pom)
        .results()
        .map(found -> found.group(1) + ":" + found.group(2))
        .filter(artifact -> !artifact.equals("org.jline:jline-terminal")) // in our own jar
        .toList();
    assertThat(Stream.of(OptionalLibrary.values())
            .map(library -> library.coordinates().replaceFirst(":[^:]*$", "")))
        .containsExactlyInAnyOrderElementsOf(optional);
  }

  private static String printed(String what) {
    return printed
        .lines()
        .filter(line -> line.startsWith(what + ": "))
        .map(line -> line.substring(what.length() + 2))
        .findFirst()
        .orElse(printed);
  }

  private static String without() throws IOException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-Djava.awt.headless=true",
        "-Dmixcost.fonts=bundled",
        "-cp"));
    command.add(Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(path -> !isOptional(Path.of(path).getFileName().toString()))
        .collect(joining(File.pathSeparator)));
    command.add(OptionalLibraryTest.class.getName());
    Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static boolean isOptional(String file) {
    return Stream.of(OptionalLibrary.values())
        .map(library -> library.coordinates().split(":")[1])
        .anyMatch(artifact -> file.matches(Pattern.quote(artifact) + "-[0-9].*"));
  }
}
