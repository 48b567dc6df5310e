package org.mixcost.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Publishes to a folder and makes a release, once for all tests. */
final class ReleaseExtension implements BeforeAllCallback, ParameterResolver {
  private static final Namespace ALL = Namespace.create(ReleaseExtension.class);

  /** A release, of which JUnit deletes what is on the disk after the last test. */
  private record Made(Release release) implements AutoCloseable {

    /** On an image without anything, as that of users is fetched from a registry. */
    static Made now() {
      try {
        Release release = new Release(Files.createTempDirectory("released"));
        Program.of(
                "sh",
                "-c",
                "umask 077; exec \"$@\"",
                "-",
                "mvn",
                "-B",
                "-q",
                "-Prelease",
                "-Dquick",
                "-Dimage.base=scratch",
                "-DbuildDirectory=" + release.target(),
                "-Dmaven.install.skip",
                "-DaltDeploymentRepository=published::" + release.published().toUri(),
                "deploy")
            .run();
        return new Made(release);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    }

    @Override
    public void close() throws IOException {
      try (Stream<Path> files = Files.walk(release.folder())) {
        List<Path> innermostFirst = files.sorted(Comparator.reverseOrder()).toList();
        for (Path file : innermostFirst) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public void beforeAll(ExtensionContext tests) {
    assumeTrue(Program.isThere("mvn"), "no release is made: no mvn on the path");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Release.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getRoot()
        .getStore(ALL)
        .getOrComputeIfAbsent(Made.class, first -> Made.now(), Made.class)
        .release();
  }
}
