package org.mixcost.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Writes a report and starts a browser once for all tests, and opens the page of the report for each of them. */
final class BrowserExtension implements BeforeAllCallback, ParameterResolver {
  private static final Namespace ALL = Namespace.create(BrowserExtension.class);

  /** A report, and the browser that shows it; JUnit closes it after the last test. */
  private record ShownReport(Path folder, Browser browser) implements AutoCloseable {

    static ShownReport start() {
      try {
        Path folder = Files.createTempDirectory("report");
        CliRun run = CliRun.of(
            "report",
            "data/scenarios/" + InBrowser.STUDY,
            "--quiet",
            "--samples=256",
            "--folder=" + folder);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return new ShownReport(
            folder, Browser.start(Files.createDirectory(folder.resolve("downloads"))));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    @Override
    public void close() throws IOException {
      browser.close();
      try (Stream<Path> files = Files.walk(folder)) {
        List<Path> innermostFirst = files.sorted(Comparator.reverseOrder()).toList();
        for (Path file : innermostFirst) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public void beforeAll(ExtensionContext tests) {
    Optional<String> missing = Browser.missing();
    assumeTrue(missing.isEmpty(), () -> "not tried in a browser: " + missing.orElseThrow());
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    ShownReport report = test.getRoot()
        .getStore(ALL)
        .getOrComputeIfAbsent(ShownReport.class, first -> ShownReport.start(), ShownReport.class);
    report.browser().open(report.folder().resolve("index.html"));
    return report.browser();
  }
}
