package org.mixcost.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.mixcost.testing.Release;
import org.mixcost.testing.Released;

/** All that is downloaded is listed with its digest, and bears no trace of when and by whom it was made. */
@Released
class DownloadsTest {
  /** As {@code project.build.outputTimestamp} in the pom says. */
  private static final Instant DATE = Instant.parse("2026-01-01T00:00:00Z");

  private static final String TAR = "mixcost-[0-9.]+\\.tar\\.gz";
  private static final String ZIP = "mixcost-[0-9.]+\\.zip";
  private static final String WITH_JAVA = "mixcost-[0-9.]+-.*\\.tar\\.gz";

  @Test
  void everyFormIsThere(Release release) throws IOException {
    for (String form : List.of(
        TAR, ZIP, WITH_JAVA, "mixcost_.*_all\\.deb", "mixcost-.*-image\\.tar", ".*\\.cdx\\.json")) {
      assertThat(release.download(form)).isNotEmptyFile();
    }
  }

  @Test
  void theDigestsAreThoseOfAllOfThem(Release release) throws IOException, NoSuchAlgorithmException {
    SortedMap<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.list(release.downloads())) {
      for (Path file : files.toList()) {
        digests.put(file.getFileName().toString(), sha256(file));
      }
    }
    digests.remove("SHA256SUMS");
    assertThat(Files.readAllLines(release.download("SHA256SUMS")))
        .containsExactlyInAnyOrderElementsOf(digests.entrySet().stream()
            .map(digest -> digest.getValue() + " *" + digest.getKey())
            .toList());
  }

  private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
  }

  @Test
  void bothArchivesHoldTheSame(Release release) throws IOException {
    try (ArchiveInputStream<TarArchiveEntry> tar = tar(release.download(TAR));
        ArchiveInputStream<ZipArchiveEntry> zip = zip(release.download(ZIP))) {
      assertThat(content(tar)).isEqualTo(content(zip)).isNotEmpty();
    }
  }

  /** Checksums of the files, by their names. */
  private static SortedMap<String, Long> content(ArchiveInputStream<?> archive) throws IOException {
    SortedMap<String, Long> content = new TreeMap<>();
    for (ArchiveEntry entry = archive.getNextEntry();
        entry != null;
        entry = archive.getNextEntry()) {
      CRC32 sum = new CRC32();
      sum.update(archive.readAllBytes());
      content.put(entry.getName(), sum.getValue());
    }
    return content;
  }

  @Test
  void allIsOfTheDateOfTheReleaseAndOfNobody(Release release) throws IOException {
    for (String form : List.of(TAR, WITH_JAVA)) {
      for (TarArchiveEntry entry : entries(release.download(form))) {
        assertThat(entry.getLastModifiedTime().toInstant()).as(entry.getName()).isEqualTo(DATE);
        assertThat(entry.getLongUserId()).as(entry.getName()).isZero();
        assertThat(entry.getUserName()).as(entry.getName()).isIn("", "root");
      }
    }
  }

  /** The release of the tests is made by somebody whose files nobody else may read. */
  @Test
  void allMayReadItAndRunItsPrograms(Release release) throws IOException {
    for (String form : List.of(TAR, WITH_JAVA)) {
      for (TarArchiveEntry entry : entries(release.download(form))) {
        assertThat(entry.getMode() & 0777).as(entry.getName()).isEqualTo(mode(entry));
      }
    }
  }

  private static int mode(TarArchiveEntry entry) {
    boolean isProgram =
        entry.getName().matches("[^/]+/(runtime/)?bin/.*|.*/lib/(jexec|jspawnhelper)");
    return isProgram || entry.isDirectory() ? 0755 : 0644;
  }

  private static List<TarArchiveEntry> entries(Path archive) throws IOException {
    List<TarArchiveEntry> entries = new ArrayList<>();
    try (TarArchiveInputStream tar = tar(archive)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        entries.add(entry);
      }
    }
    assertThat(entries).isNotEmpty();
    return entries;
  }

  private static TarArchiveInputStream tar(Path file) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
    return new TarArchiveInputStream(new GZIPInputStream(bytes));
  }

  private static ZipArchiveInputStream zip(Path file) throws IOException {
    return new ZipArchiveInputStream(new BufferedInputStream(Files.newInputStream(file)));
  }
}
