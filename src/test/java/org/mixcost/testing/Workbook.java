package org.mixcost.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook in .xlsx, part by part: also what no spreadsheet would write. */
public final class Workbook {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final int FIRST_OWN_FORMAT = 164;

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final List<String> formats = new ArrayList<>(List.of("General"));
  private final StringBuilder sheets = new StringBuilder();
  private final StringBuilder rows = new StringBuilder();
  private int rowCount;

  /** A cell as a sheet writes it. */
  private record Cell(String type, String value, String format) {}

  public Workbook() {
    sheet("Plan", "visible");
    part("[Content_Types].xml", """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>
          <Override PartName="/xl/styles.xml" ContentType="%sstyles+xml"/>
        </Types>""".formatted(TYPE, TYPE));
    part("xl/_rels/workbook.xml.rels", """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
          <Relationship Id="Plan" Target="worksheets/sheet1.xml" Type="worksheet"/>
          <Relationship Id="Notes" Target="worksheets/sheet2.xml" Type="worksheet"/>
        </Relationships>""");
  }

  /** A number in a format, such as {@code 0.0%}. */
  public static Object number(String value, String format) {
    return new Cell("n", "<v>" + value + "</v>", format);
  }

  /** A number. */
  public static Object number(String value) {
    return number(value, "General");
  }

  /** A formula and what it came to, as a number; without a value if that is empty. */
  public static Object formula(String formula, String value) {
    return new Cell(
        "n", "<f>" + formula + "</f>" + (value.isEmpty() ? "" : "<v>" + value + "</v>"), "General");
  }

  /** A cell of a type by its letters, such as {@code e} for an error. */
  public static Object cell(String type, String xml) {
    return new Cell(type, xml, "General");
  }

  /** Adds a row of texts and cells; an empty text is no cell. */
  public Workbook row(Object... cells) {
    rowCount++;
    rows.append("<row r=\"").append(rowCount).append("\">");
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].equals("")) {
        Cell cell = cells[i] instanceof Cell known
            ? known
            : new Cell("inlineStr", "<is><t>" + cells[i] + "</t></is>", "General");
        rows.append("<c r=\"%c%d\" t=\"%s\" s=\"%d\">%s</c>"
            .formatted('A' + i, rowCount, cell.type(), style(cell.format()), cell.value()));
      }
    }
    rows.append("</row>\n");
    return this;
  }

  private int style(String format) {
    if (!formats.contains(format)) {
      formats.add(format);
    }
    return formats.indexOf(format);
  }

  /** Adds rows as a sheet has them. */
  public Workbook xml(String xml) {
    rows.append(xml);
    return this;
  }

  /** Adds a sheet, which is hidden or visible; the first is called Plan and holds the rows, one called Notes is empty. */
  public Workbook sheet(String name, String state) {
    sheets.append(
        "<sheet name=\"%s\" sheetId=\"1\" state=\"%s\" r:id=\"%s\"/>".formatted(name, state, name));
    return this;
  }

  /** Takes away the sheets there are. */
  public Workbook withoutSheets() {
    sheets.setLength(0);
    return this;
  }

  /** Sets a part by its name, or takes it away where it is empty. */
  public Workbook part(String name, String xml) {
    parts.put(name, xml);
    return this;
  }

  public byte[] bytes() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("xl/workbook.xml", """
        <workbook xmlns="%s" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
        <sheets>%s</sheets></workbook>""".formatted(MAIN, sheets));
    all.put("xl/styles.xml", styles());
    all.put("xl/worksheets/sheet1.xml", sheet(rows.toString()));
    all.put("xl/worksheets/sheet2.xml", sheet(""));
    all.putAll(parts);
    all.values().removeIf(String::isEmpty);
    return zip(all);
  }

  private static String sheet(String rows) {
    return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>";
  }

  private String styles() {
    StringBuilder codes = new StringBuilder();
    StringBuilder uses = new StringBuilder("<xf numFmtId=\"0\"/>");
    for (int i = 1; i < formats.size(); i++) {
      String format = formats.get(i);
      boolean isBuiltIn = format.matches("\\d\\d");
      String id = isBuiltIn ? format : String.valueOf(FIRST_OWN_FORMAT + i);
      uses.append("<xf numFmtId=\"").append(id).append("\"/>");
      if (!isBuiltIn) {
        codes.append("<numFmt numFmtId=\"%s\" formatCode=\"%s\"/>"
            .formatted(id, format.replace("\"", "&quot;")));
      }
    }
    return "<styleSheet xmlns=\"%s\"><numFmts>%s</numFmts><cellXfs>%s</cellXfs></styleSheet>"
        .formatted(MAIN, codes, uses);
  }

  /** A zip file of texts by their names. */
  public static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
