package org.mixcost.report.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A folder is ours or untouched. */
class WholeFolderTest {
  @TempDir
  private Path place;

  private Path folder;

  @BeforeEach
  void name() {
    folder = place.resolve("out");
  }

  private static FileSet files(String... paths) {
    FileSet files = new FileSet();
    for (String path : paths) {
      files.add(path, "What " + path + " shows", path);
    }
    return files;
  }

  /** Every file below a folder, hidden ones too, with what it holds. */
  private static Map<String, String> content(Path root) throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(path -> !Files.isDirectory(path)).toList()) {
        content.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return content;
  }

  private void assertRefused(FileSet files, Path named) throws IOException {
    Map<String, String> before = content(place);
    assertThatThrownBy(() -> WholeFolder.write(folder, files))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot write " + named)
        .cause()
        .hasMessageContaining("it is not of an earlier run");
    assertThat(content(place)).isEqualTo(before);
  }

  @Test
  void theFolderHoldsTheFilesAndTheirListing() throws IOException {
    WholeFolder.write(folder, files("report.md", "charts/a.svg"));
    assertThat(content(folder)).containsOnlyKeys("report.md", "charts/a.svg", "files.txt");
    assertThat(folder.resolve("files.txt"))
        .content()
        .endsWith("charts/a.svg\tWhat charts/a.svg shows\nreport.md\tWhat report.md shows\n");
  }

  @Test
  void whatAnEarlierRunWroteIsReplacedWhole() throws IOException {
    WholeFolder.write(folder, files("report.md", "charts/a.svg", "tables/a.csv"));
    WholeFolder.write(folder, files("report.md", "tables/b.csv"));
    assertThat(content(folder)).containsOnlyKeys("report.md", "tables/b.csv", "files.txt");
    assertThat(folder.resolve("charts")).doesNotExist();
  }

  @Test
  void aForeignFileStays() throws IOException {
    WholeFolder.write(folder, files("report.md", "charts/a.svg"));
    Files.writeString(folder.resolve("charts/mine.svg"), "mine");
    Files.writeString(folder.resolve("notes.txt"), "mine");
    WholeFolder.write(folder, files("report.md"));
    assertThat(content(folder))
        .containsOnlyKeys("report.md", "charts/mine.svg", "notes.txt", "files.txt")
        .containsEntry("notes.txt", "mine");
  }

  @Test
  void aForeignFileInTheWayIsNamedBeforeAnythingIsWritten() throws IOException {
    Files.createDirectories(folder.resolve("charts"));
    Path mine = Files.writeString(folder.resolve("charts/a.svg"), "mine");
    assertRefused(files("report.md", "charts/a.svg"), mine);
  }

  @Test
  void aFolderOrAFileInTheWayIsNamed() throws IOException {
    WholeFolder.write(folder, files("report.md"));
    Path blocked = Files.createDirectory(folder.resolve("run.json"));
    assertRefused(files("report.md", "run.json"), blocked);
    Path file = Files.writeString(folder.resolve("charts"), "mine");
    assertRefused(files("report.md", "charts/a.svg"), file);
  }

  @Test
  void aListingThatIsNotOursMakesNothingOurs() throws IOException {
    Files.createDirectories(folder);
    Path mine = Files.writeString(folder.resolve("files.txt"), "report.md\n");
    assertRefused(files("report.md"), mine);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void noLinkIsFollowedOutOfTheFolder() throws IOException {
    WholeFolder.write(folder, files("report.md", "charts/a.svg"));
    Path elsewhere = Files.createDirectory(place.resolve("elsewhere"));
    Path kept = Files.move(folder.resolve("charts/a.svg"), elsewhere.resolve("a.svg"));
    Files.delete(folder.resolve("charts"));
    Path link = Files.createSymbolicLink(folder.resolve("charts"), elsewhere);
    assertRefused(files("report.md", "charts/a.svg"), link);
    WholeFolder.write(folder, files("report.md"));
    assertThat(kept).exists();
    assertThat(link).isSymbolicLink();
  }

  @Test
  void aListingThatNamesOthersFilesTakesNoneOfThem() throws IOException {
    WholeFolder.write(folder, files("report.md"));
    Path outside = Files.writeString(place.resolve("outside.md"), "mine");
    Path listing = folder.resolve("files.txt");
    Files.writeString(listing, Files.readString(listing) + "../outside.md\t\n" + outside + "\t\n");
    WholeFolder.write(folder, files("report.md"));
    assertThat(outside).hasContent("mine");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theFolderItselfMayBeALink() throws IOException {
    Path real = Files.createDirectory(place.resolve("real"));
    Files.createSymbolicLink(folder, real);
    WholeFolder.write(folder, files("report.md"));
    assertThat(folder).isSymbolicLink();
    assertThat(real.resolve("report.md")).exists();
  }

  /** A run that was killed after each of its moves in turn leaves what the next run puts back. */
  @Test
  void whatAKilledRunLeftIsTakenBack() throws IOException {
    List<String> earlier = List.of("charts/a.svg", "files.txt", "report.md");
    List<String> later = List.of("report.md", "tables/b.csv");
    for (int killed = 0; killed <= earlier.size() + later.size(); killed++) {
      Path own = place.resolve("killed-" + killed);
      WholeFolder.write(own, files("report.md", "charts/a.svg"));
      Map<String, String> before = content(own);
      FileSet next = new FileSet();
      later.forEach(path -> next.add(path, "Later", "later"));
      kill(own, next, earlier, killed);
      assertThat(content(own)).as("killed after %d moves", killed).isNotEqualTo(before);
      try (Workplace inside = Workplace.at(own.resolve(".mixcost.part"))) {
        new Stage(own, inside).recover();
      }
      assertThat(content(own)).as("killed after %d moves", killed).isEqualTo(before);
    }
  }

  /** What a run does to a folder until it has moved so many files. */
  private static void kill(Path own, FileSet next, List<String> earlier, int moves)
      throws IOException {
    Path stage = Files.createDirectory(own.resolve(".mixcost.part"));
    for (String path : next.paths()) {
      write(stage.resolve("new").resolve(path), next.content(path));
    }
    write(stage.resolve("new/files.txt"), Listing.of(next));
    for (int i = 0; i < Math.min(moves, earlier.size()); i++) {
      move(own.resolve(earlier.get(i)), stage.resolve("old").resolve(earlier.get(i)));
    }
    List<String> placed = List.copyOf(next.paths());
    for (int i = 0; i < moves - earlier.size(); i++) {
      move(stage.resolve("new").resolve(placed.get(i)), own.resolve(placed.get(i)));
    }
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  private static void move(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.move(from, to);
  }

  /** A run that was killed before, between and after its two moves. */
  @Test
  void whatARunLeftThatWasKilledAsItSwappedIsTakenBack() throws IOException {
    for (int moves = 0; moves <= 2; moves++) {
      WholeFolder.write(folder, files("report.md"));
      Path beside = Files.createDirectory(place.resolve(".out.mixcost.part"));
      WholeFolder.write(beside.resolve("new"), files("later.md"));
      if (moves > 0) {
        Files.move(folder, beside.resolve("old"));
      }
      if (moves > 1) {
        Files.move(beside.resolve("new"), folder);
      }
      assertThatThrownBy(() -> WholeFolder.write(folder, files("x".repeat(300) + ".md")))
          .isInstanceOf(UncheckedIOException.class);
      String there = moves == 2 ? "later.md" : "report.md";
      assertThat(content(place)).containsOnlyKeys("out/" + there, "out/files.txt");
    }
  }

  @Test
  void aFolderWithNothingOfOthersIsSwapped() throws IOException {
    WholeFolder.write(folder, files("report.md"));
    Object before = Files.getAttribute(folder, "fileKey");
    WholeFolder.write(folder, files("report.md"));
    assumeThat(before).isNotNull();
    assertThat(Files.getAttribute(folder, "fileKey")).isNotEqualTo(before);
    Files.writeString(folder.resolve("notes.txt"), "mine");
    Object kept = Files.getAttribute(folder, "fileKey");
    WholeFolder.write(folder, files("report.md"));
    assertThat(Files.getAttribute(folder, "fileKey")).isEqualTo(kept);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whoMayReadTheFolderStays() throws IOException {
    WholeFolder.write(folder, files("report.md"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    WholeFolder.write(folder, files("report.md"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkWhereTheWorkIsDoneIsNotFollowed() throws IOException {
    WholeFolder.write(folder, files("report.md"));
    Path elsewhere = Files.createDirectory(place.resolve("elsewhere"));
    Path kept = Files.writeString(elsewhere.resolve("kept"), "mine");
    Files.createSymbolicLink(place.resolve(".out.mixcost.part"), elsewhere);
    WholeFolder.write(folder, files("later.md"));
    assertThat(content(folder)).containsOnlyKeys("later.md", "files.txt");
    Files.createSymbolicLink(folder.resolve(".mixcost.part"), elsewhere);
    assertThatThrownBy(() -> WholeFolder.write(folder, files("report.md")))
        .hasRootCauseInstanceOf(FileSystemException.class);
    assertThat(kept).hasContent("mine");
    assertThat(elsewhere).isDirectoryContaining(kept::equals);
  }

  @Test
  void runsIntoOneFolderFollowEachOther() throws Exception {
    List<FileSet> sets = List.of(files("a.md", "charts/a.svg"), files("b.md", "tables/b.csv"));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<?>> runs = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      FileSet set = sets.get(i % 2);
      runs.add(threads.submit(() -> WholeFolder.write(folder, set)));
    }
    for (Future<?> run : runs) {
      run.get();
    }
    threads.shutdown();
    Set<String> left = content(place).keySet();
    assertThat(left)
        .isIn(
            Set.of("out/a.md", "out/charts/a.svg", "out/files.txt"),
            Set.of("out/b.md", "out/tables/b.csv", "out/files.txt"));
  }

  @Test
  void aRunThatCannotFinishLeavesTheFolderAsItWas() throws IOException {
    WholeFolder.write(folder, files("report.md", "charts/a.svg"));
    Map<String, String> before = content(place);
    FileSet tooLong = files("charts/b.svg", "x".repeat(300) + ".md");
    for (Path into : List.of(folder, place.resolve("new"))) {
      assertThatThrownBy(() -> WholeFolder.write(into, tooLong))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage("cannot write " + into);
      assertThat(content(place)).isEqualTo(before);
    }
    assertThat(place.resolve("new")).doesNotExist();
  }

  @Test
  void aFileOfTheFolderStandsInItOrInAFolderOfIt() {
    for (String path :
        List.of("../a.md", "/a.md", "a/b/c.md", "A.md", ".a.md", "a", "a b.md", "con/../a.md")) {
      assertThatThrownBy(() -> files(path)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
