package org.mixcost.report.write;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixcost.issue.Printable;
import org.mixcost.report.chart.Charts;
import org.mixcost.report.terminal.Screen;
import org.mixcost.testing.CliRun;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people write is shown as they wrote it and does nothing, by whatever writer: each text by each of them. */
class EscapingTest {
  private static final String HARMLESS = "harmless";

  private static final List<String> TEXTS = List.of(
      "<script>alert(1)</script>",
      "<img src=x onerror=alert(1)>",
      "]]><!-- &lt; &#60; \" ' -->",
      "=cmd|' /C calc'!A0",
      "=HYPERLINK(\"http://127.0.0.1\")",
      "+1",
      "-1+2",
      "@SUM(1)",
      "\uFF1D1+1",
      "\t=1",
      "\r=1",
      "a|b",
      "|---|",
      "*b* **b** _i_ ~s~ $m$",
      "`c` ```",
      "[l](javascript:1) ![](x) [a]: x",
      "# h",
      "h #",
      "- item",
      "1. item",
      "> quoted",
      "---",
      "a\nb",
      "a\r\n\r\n# b",
      "a\u2028b\u0085c",
      "\u202Egpj.exe",
      "\u2066a\u2069 \u200F \u200B \uFEFF",
      "\u001B[2J\u001B]0;t\u0007",
      "\u009B2J",
      "nul\u0000l",
      "\\input{/etc/passwd} \\u{1b}",
      "100% %s %n {0} ${x} {{x}}",
      "数据 🙂 e\u0301 שלום");

  @TempDir
  private static Path place;

  /** Characters that break a line, repaint a terminal or turn a line around. */
  private static final Pattern ACTIVE_CHARACTER = Pattern.compile(
      "[\\p{Cc}&&[^\\n]]|[\\u2028\\u2029\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

  /** What Markdown or HTML takes for its own, unless a backslash is before it. */
  private static final Pattern MARK = Pattern.compile("[*`|~$<]|](?=[(\\[:])");

  /** What makes headings, items, quotations, rules, rows and code of lines. */
  private static final Pattern STRUCTURE =
      Pattern.compile("^ *([-+] )*(#+ |>|\\||[0-9]+[.)] |-{3}|={3}|~{3}|`{3}| {4})?");

  /** What LaTeX writes for a character that would be its own, and where it may break a line. */
  private static final String LATEX_CHARACTER =
      "\\\\[{}$&#%_]|\\\\(text(?!bf|it)[a-z]+|allowbreak)\\{}|\\{[\\[\\]*]}";

  /** A way out of the program. */
  enum Writer {
    TABLE {
      @Override
      String written(String text) {
        return text(Format.TABLE.write(new OddDocument(text)));
      }

      @Override
      void check(String text, String written) {
        assertThat(unwrapped(written)).contains(unwrapped(shown(text)));
      }
    },
    TERMINAL {
      @Override
      String written(String text) {
        return text(Format.TABLE.write(new OddDocument(text), Screen.terminal(100, true)))
            .replaceAll("\u001B\\[(0|1|2)m", "");
      }

      @Override
      void check(String text, String written) {
        assertThat(written).isEqualTo(TABLE.written(text));
      }
    },
    MESSAGE {
      @Override
      String written(String text) {
        CliRun command = CliRun.of(text, "-x");
        CliRun option = CliRun.of("bridge", "data/scenarios/01-headline.yaml", "--to", text);
        CliRun file = CliRun.withInput(
            "{\"mixcost\": 1, \"scenarios\": {}, " + quoted(text) + ": 1}", "check", "-");
        CliRun missing = CliRun.of("check", text);
        return Stream.of(command, option, file, missing)
            .map(run -> run.out() + run.err())
            .reduce("", String::concat);
      }

      @Override
      void check(String text, String written) {
        assertThat(written).contains("no scenario '" + Printable.text(text) + "'");
        assertThat(written).contains("unknown key '" + Printable.text(text) + "'");
      }
    },
    MARKDOWN {
      @Override
      String written(String text) {
        return text(Format.MARKDOWN.write(new OddDocument(text)));
      }

      @Override
      void check(String text, String written) {
        assertThat(markup(written)).isEqualTo(markup(written(HARMLESS)));
        assertThat(literal(written)).contains(shown(text).strip());
      }
    },
    HTML {
      @Override
      String written(String text) {
        return text(Format.HTML.write(new OddDocument(text)));
      }

      /** The same elements and attributes, whatever the text; it is there as it was written. */
      @Override
      void check(String text, String written) {
        assertThat(tags(written)).isEqualTo(tags(written(HARMLESS)));
        assertThat(unescaped(written)).contains(shown(text).strip());
      }
    },
    LATEX {
      @Override
      String written(String text) {
        return text(Format.LATEX.write(new OddDocument(text)));
      }

      @Override
      void check(String text, String written) {
        assertThat(commands(written)).isEqualTo(commands(written(HARMLESS)));
        String composed = Normalizer.normalize(shown(text), Normalizer.Form.NFC);
        assertThat(ofLatex(written)).contains("\\finding{" + composed + "}");
      }

      /** The commands that stand for no character of a text, and all that is no letter to LaTeX. */
      private static List<String> commands(String latex) {
        String structure =
            latex.replaceAll(LATEX_CHARACTER, "").replaceAll("(?m)^ *\\\\rare.*\n", "");
        return Pattern.compile("\\\\([A-Za-z]+|.)|[{}$&#%^_~\\[*]")
            .matcher(structure)
            .results()
            .map(MatchResult::group)
            .toList();
      }

      private static String ofLatex(String latex) {
        return latex
            .replaceAll("\\\\(allowbreak|textcompwordmark)\\{}", "")
            .replace("\\textbackslash{}", "\\")
            .replace("\\textasciicircum{}", "^")
            .replace("\\textasciitilde{}", "~")
            .replace("\\textasciigrave{}", "`")
            .replace("\\textquotedbl{}", "\"")
            .replace("\\textless{}", "<")
            .replace("\\textgreater{}", ">")
            .replace("\\textbar{}", "|")
            .replaceAll("\\{([\\[\\]*])}", "$1")
            .replaceAll("\\\\([{}$&#%_])", "$1");
      }
    },
    CSV {
      @Override
      String written(String text) {
        return text(Format.CSV.write(new OddDocument(text)));
      }

      @Override
      void check(String text, String written) {
        List<CSVRecord> records = records(written);
        assertThat(records).hasSize(2);
        assertThat(records).allMatch(row -> row.size() == 2);
        String first = Printable.text(text).substring(0, 1);
        String cell = ("=+-@\uFF1D".contains(first) ? "'" : "") + Printable.text(text);
        assertThat(records.get(0).get(0)).isEqualTo(cell);
        assertThat(records.get(1)).containsExactly(cell, "-12.5");
      }
    },
    JSON {
      @Override
      String written(String text) {
        return text(Format.JSON.write(new OddDocument(text)));
      }

      @Override
      void check(String text, String written) {
        JsonNode tree = new JsonMapper().readTree(written);
        assertThat(tree.at("/provenance/inputs/0/file").asString()).isEqualTo(text);
        assertThat(tree.get("tables").get(text).get(0).get(text).asString()).isEqualTo(text);
      }
    },
    XLSX {
      @Override
      String written(String text) {
        return unpacked(Format.XLSX.write(new OddDocument(text)));
      }

      @Override
      void check(String text, String written) {
        assertThat(written.lines().map(Writer::xml).map(Writer::elements).toList())
            .isEqualTo(
                written(HARMLESS).lines().map(Writer::xml).map(Writer::elements).toList());
        assertThat(written.lines().map(Writer::xml).flatMap(Writer::texts).distinct())
            .contains(shown(text), "Finding: " + shown(text));
        assertThat(written).contains("<v>-12.5</v>").doesNotContain("<f>");
      }
    },
    SVG {
      @Override
      String written(String text) {
        return Charts.svg(OddDocument.bars(text));
      }

      @Override
      void check(String text, String written) {
        Document svg = xml(written);
        assertThat(elements(svg)).isEqualTo(elements(xml(written(HARMLESS))));
        String title = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\s]+", " ").strip();
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(title);
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
            .containsIgnoringWhitespaces(title);
      }
    },
    LISTING {
      @Override
      String written(String text) {
        Path folder = place.resolve(Integer.toHexString(text.hashCode()));
        ReportFolder.write(new OddDocument(text), folder);
        return read(folder.resolve("files.txt")).replaceAll("(?m)^([^\t\n]+)\t", "$1: ");
      }

      @Override
      void check(String text, String written) {
        assertThat(written.lines()).hasSameSizeAs(written(HARMLESS).lines().toList());
        assertThat(written).contains(": " + shown(text) + "\n");
      }
    };

    /** All of what it writes of a document, a chart or a message in which a text stands wherever one can stand. */
    abstract String written(String text);

    /** Whether the text is there, and nothing else has come of it. */
    abstract void check(String text, String written);

    private static String text(byte[] bytes) {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String shown(String text) {
      return Printable.oneLine(text);
    }

    private static String unwrapped(String text) {
      return text.replaceAll("\\s+", "");
    }

    /** All tags of a page, and the names of their attributes, but for those of its charts. */
    private static List<String> tags(String page) {
      return Pattern.compile("</?[A-Za-z!][^>]*>")
          .matcher(page.replaceAll("(?s)<svg.*?</svg>", ""))
          .results()
          .map(tag -> tag.group().replaceAll("\"[^\"]*\"", ""))
          .toList();
    }

    private static String unescaped(String page) {
      return page.replace("&lt;", "<")
          .replace("&gt;", ">")
          .replace("&quot;", "\"")
          .replace("&#x27;", "'")
          .replace("&amp;", "&");
    }

    /** In ASCII, so that no control character stands in the file as it is. */
    private static String quoted(String text) {
      return JsonMapper.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build()
          .writeValueAsString(text);
    }

    /** The marks that stand for themselves, and how lines start and end. */
    private static List<String> markup(String markdown) {
      return markdown.lines().map(Writer::markupOfLine).toList();
    }

    private static String markupOfLine(String line) {
      String start = STRUCTURE.matcher(line).results().map(MatchResult::group).collect(joining());
      String marks = MARK.matcher(line.replaceAll("\\\\\\p{Punct}", ""))
          .results()
          .map(MatchResult::group)
          .collect(joining());
      return start + marks + (line.matches("#+ (.* )?#+ *") ? "closed" : "");
    }

    private static String literal(String markdown) {
      return markdown
          .replaceAll("\\\\(\\p{Punct})", "$1")
          .replace("&#8203;", "")
          .replace("&lt;", "<")
          .replace("&amp;", "&");
    }

    private static String read(Path file) {
      try {
        return Files.readString(file);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    private static List<CSVRecord> records(String csv) {
      try {
        return CSVFormat.RFC4180.parse(new StringReader(csv)).getRecords();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    /** The parts of an archive, each on a line. */
    private static String unpacked(byte[] archive) {
      StringBuilder parts = new StringBuilder();
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
        while (zip.getNextEntry() != null) {
          parts.append(text(zip.readAllBytes())).append('\n');
        }
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
      return parts.toString();
    }

    private static Stream<String> texts(Document strings) {
      NodeList all = strings.getElementsByTagName("t");
      return IntStream.range(0, all.getLength()).mapToObj(i -> all.item(i).getTextContent());
    }

    private static Document xml(String text) {
      try {
        return DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(text)));
      } catch (IOException | SAXException | ParserConfigurationException failure) {
        throw new AssertionError(text, failure);
      }
    }

    private static List<String> elements(Document document) {
      NodeList all = document.getElementsByTagName("*");
      return IntStream.range(0, all.getLength())
          .mapToObj(i -> all.item(i).getNodeName())
          .distinct()
          .sorted()
          .toList();
    }
  }

  @Test
  void everyFormatIsAmongTheWriters() {
    assertThat(names(Writer.values())).containsAll(List.of(names(Format.values())));
  }

  private static String[] names(Enum<?>... constants) {
    return Stream.of(constants).map(Enum::name).toArray(String[]::new);
  }

  static Stream<Arguments> everyTextByEveryWriter() {
    return Stream.of(Writer.values())
        .flatMap(writer -> TEXTS.stream().map(text -> Arguments.of(writer, text)));
  }

  @ParameterizedTest
  @MethodSource("everyTextByEveryWriter")
  void aTextIsShownAndDoesNothing(Writer writer, String text) {
    String written = writer.written(text);
    assertThat(written).doesNotContainPattern(ACTIVE_CHARACTER);
    writer.check(text, written);
  }
}
