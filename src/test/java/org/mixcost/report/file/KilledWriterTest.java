package org.mixcost.report.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed at any moment leaves a folder as it was or as it was to be; {@code -Dkills} says how often it is tried. */
class KilledWriterTest {
  private static final int KILLS = Integer.getInteger("kills", 10);
  private static final int LONGEST_MILLISECONDS = 100;

  private final Random random = new Random(20261130);

  @TempDir
  private Path place;

  @Test
  void aFolderIsTheOldOrTheNewOne() throws IOException, InterruptedException {
    Path folder = place.resolve("out");
    for (int kill = 0; kill < KILLS; kill++) {
      WholeFolder.write(folder, FolderWriter.set("old"));
      killWriter(folder);
      assertOldOrNew(Files.exists(folder) ? folder : place.resolve(".out.mixcost.part/old"));
    }
    WholeFolder.write(folder, FolderWriter.set("new"));
    assertOldOrNew(folder);
    try (Stream<Path> left = Files.list(place)) {
      assertThat(left).containsExactly(folder);
    }
  }

  /** With a file of somebody else there, the next run takes back what is half done. */
  @Test
  void aFolderWithOtherFilesIsTheOldOrTheNewOneForTheNextRun()
      throws IOException, InterruptedException {
    Path folder = place.resolve("out");
    Path foreign = Files.writeString(Files.createDirectory(folder).resolve("mine.txt"), "mine");
    for (int kill = 0; kill < KILLS; kill++) {
      WholeFolder.write(folder, FolderWriter.set("old"));
      killWriter(folder);
      try (Workplace inside = Workplace.at(folder.resolve(".mixcost.part"))) {
        new Stage(folder, inside).recover();
      }
      assertThat(foreign).hasContent("mine");
      Files.delete(foreign);
      assertOldOrNew(folder);
      Files.writeString(foreign, "mine");
    }
  }

  /** Starts a writer, and kills it soon after it has begun. */
  private void killWriter(Path folder) throws IOException, InterruptedException {
    Process writer = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            FolderWriter.class.getName(),
            folder.toString())
        .inheritIO()
        .start();
    while (!Files.exists(folder.resolve("new0.md")) && writer.isAlive()) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
    TimeUnit.MICROSECONDS.sleep(random.nextInt(1000 * LONGEST_MILLISECONDS));
    assertThat(writer.isAlive()).isTrue();
    writer.destroyForcibly().waitFor();
  }

  private static void assertOldOrNew(Path folder) throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        found.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    assertThat(found).isIn(content("old"), content("new"));
  }

  private static Map<String, String> content(String word) {
    FileSet set = WholeFolder.listed(FolderWriter.set(word));
    Map<String, String> content = new TreeMap<>();
    for (String path : set.paths()) {
      content.put(path, new String(set.content(path), StandardCharsets.UTF_8));
    }
    return content;
  }
}
