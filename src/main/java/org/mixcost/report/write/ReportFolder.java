package org.mixcost.report.write;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixcost.issue.OptionalLibrary;
import org.mixcost.report.chart.Chart;
import org.mixcost.report.chart.Charts;
import org.mixcost.report.document.ReportDocument;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.file.FileNames;
import org.mixcost.report.file.FileSet;
import org.mixcost.report.file.WholeFolder;

/** A document as a folder: its page, its tables and charts as files of their own, and all of it for programs. */
public final class ReportFolder {
  /** Of charts as PNG: what printers ask for [dots per inch]. */
  private static final int DPI = 300;

  private final ReportDocument document;
  private final List<ChartWidth> widths;
  private final FileSet files = new FileSet();

  private ReportFolder(ReportDocument document, List<ChartWidth> widths) {
    this.document = document;
    this.widths = List.copyOf(widths);
  }

  /**
   * The folder of a document, in memory.
   *
   * @param widths of the charts: those of the first are in {@code charts} and on the page, those of each other one in a
   *     folder that says its width, such as {@code charts-8cm}
   */
  public static ReportFolder of(ReportDocument document, List<ChartWidth> widths) {
    OptionalLibrary.require(
        "report folders",
        OptionalLibrary.BATIK,
        OptionalLibrary.PDFBOX,
        OptionalLibrary.GRAPHICS2D,
        OptionalLibrary.J2HTML,
        OptionalLibrary.FASTEXCEL,
        OptionalLibrary.COMMONS_COMPRESS);
    ReportFolder made = new ReportFolder(document, widths);
    made.addTables();
    made.addPages(made.addCharts());
    return made;
  }

  /**
   * Writes the folder; what an earlier report has listed there is replaced, all at once.
   *
   * @throws UncheckedIOException naming the path that is in the way or cannot be written
   */
  public void write(Path folder) {
    WholeFolder.write(folder, files);
  }

  /**
   * How a folder differs from this one.
   *
   * @throws UncheckedIOException naming the path that cannot be read
   */
  public FolderComparison compare(Path folder) {
    return FolderComparison.of(folder, files);
  }

  /** How one file differs from that of its name here, if it does. */
  public Optional<FolderComparison.Difference> compare(String path, byte[] found) {
    return FolderComparison.compare(path, found, files.content(path));
  }

  /** Writes the folder of a document with charts for the width of a page. */
  public static void write(ReportDocument document, Path folder) {
    write(document, folder, List.of(ChartWidth.PAGE));
  }

  /** Writes the folder of a document with charts for other widths. */
  public static void write(ReportDocument document, Path folder, List<ChartWidth> widths) {
    of(document, widths).write(folder);
  }

  private void addTables() {
    FileNames names = new FileNames();
    for (ReportTable table : document.sheets()) {
      String path = "tables/" + names.next(table.id()) + ".csv";
      files.add(path, table.title(), Tables.csv(table));
    }
  }

  /** Each as SVG, PDF and PNG; pages show those of the first width. They take a while, so several are drawn at once. */
  private Pictures addCharts() {
    FileNames given = new FileNames();
    Map<Chart, String> names = new LinkedHashMap<>();
    document
        .charts()
        .forEach(chart ->
            names.computeIfAbsent(chart, one -> given.next(one.caption().id())));
    List<Picture> pictures = names.entrySet().stream()
        .flatMap(chart -> widths.stream()
            .map(width -> new Picture(chart.getKey(), width, place(width) + chart.getValue())))
        .toList();
    pictures.parallelStream().map(Picture::files).toList().forEach(files::addAll);
    Map<Chart, String> paths = new LinkedHashMap<>();
    Map<Chart, String> svgs = new LinkedHashMap<>();
    names.forEach((chart, name) -> {
      String shown = place(widths.get(0)) + name;
      paths.put(chart, shown);
      svgs.put(chart, files.text(shown + ".svg"));
    });
    return new Pictures(paths, svgs);
  }

  /** A chart at one of the widths, and where its files stand. */
  private record Picture(Chart chart, ChartWidth width, String path) {
    FileSet files() {
      FileSet files = new FileSet();
      String title = chart.caption().title();
      files.add(path + ".svg", title, Charts.svg(chart, width.centimeters()));
      files.add(path + ".pdf", title, Charts.pdf(chart, width.centimeters()));
      files.add(path + ".png", title, Charts.png(chart, DPI, width.centimeters()));
      return files;
    }
  }

  private String place(ChartWidth width) {
    return width == widths.get(0) ? "charts/" : "charts-" + width + "/";
  }

  private void addPages(Pictures pictures) {
    for (Format format : Format.values()) {
      DocumentWriter writer = format.writer();
      writer
          .file(document)
          .ifPresent(
              file -> files.add(file.name(), file.title(), writer.write(document, pictures)));
    }
  }
}
