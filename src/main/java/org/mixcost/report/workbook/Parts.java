package org.mixcost.report.workbook;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The parts of a workbook, as the library has packed them, with what it does not write and without what it should not.
 *
 * <p>It says when it has written a workbook, which would make each a different file. It writes formulas without what
 * comes of them, and programs that show a workbook without computing, such as previews, would show nothing.
 */
final class Parts {
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final Pattern CREATED = Pattern.compile("<dcterms:created.*?</dcterms:created>");

  /** Ranges of cells that are shown as one, which it writes in an order that is another each time. */
  private static final Pattern MERGED = Pattern.compile("(<mergeCell [^>]*>)+");

  private final Map<String, Map<String, String>> sums = new HashMap<>();

  /**
   * Adds what comes of the formulas of a sheet.
   *
   * @param sheet which one, from 1 on
   */
  void addSums(int sheet, Map<String, String> ofFormulas) {
    sums.put("xl/worksheets/sheet" + sheet + ".xml", ofFormulas);
  }

  /** The same workbook, the same bytes each time. The JDK does not read archives of the kind that the library packs. */
  byte[] repacked(byte[] workbook) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipFile from = ZipFile.builder().setByteArray(workbook).get();
        ZipOutputStream to = new ZipOutputStream(packed)) {
      for (ZipArchiveEntry part : Collections.list(from.getEntriesInPhysicalOrder())) {
        ZipEntry timeless = new ZipEntry(part.getName());
        timeless.setTimeLocal(NO_TIME);
        to.putNextEntry(timeless);
        to.write(revised(part.getName(), from.getInputStream(part).readAllBytes()));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  private byte[] revised(String name, byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    String timeless = CREATED.matcher(text).replaceAll("");
    String ordered = MERGED.matcher(timeless).replaceAll(ranges -> ordered(ranges.group()));
    return withSums(ordered, sums.getOrDefault(name, Map.of())).getBytes(StandardCharsets.UTF_8);
  }

  private static String ordered(String ranges) {
    return Stream.of(ranges.split("(?=<)")).sorted().collect(joining());
  }

  private static String withSums(String sheet, Map<String, String> ofFormulas) {
    String text = sheet;
    for (Map.Entry<String, String> sum : ofFormulas.entrySet()) {
      String formula = "<f>" + sum.getKey() + "</f>";
      text = text.replace(formula, formula + "<v>" + sum.getValue() + "</v>");
    }
    return text;
  }
}
