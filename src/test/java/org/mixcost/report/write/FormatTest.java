package org.mixcost.report.write;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mixcost.report.chart.Chart;
import org.mixcost.report.document.Block;
import org.mixcost.report.document.ReportDocument;
import org.mixcost.report.document.ReportTable;

/** Every format writes every document. */
class FormatTest {
  private static final List<ReportDocument> DOCUMENTS = SampleDocuments.all();
  private static final JavaClasses REPORT = new ClassFileImporter()
      .withImportOption(new DoNotIncludeTests())
      .importPackages("org.mixcost.report");

  /** The concrete classes of the report that are of a type. */
  private static Set<String> all(Class<?> type) {
    return REPORT.stream()
        .filter(found -> found.isAssignableTo(type))
        .filter(found -> !found.isInterface())
        .filter(found -> !found.getModifiers().contains(JavaModifier.ABSTRACT))
        .map(JavaClass::getName)
        .collect(toSet());
  }

  private static Set<String> namesOf(Stream<?> things) {
    return things.map(thing -> thing.getClass().getName()).collect(toSet());
  }

  @ParameterizedTest
  @EnumSource
  void everyDocumentIsWrittenAndTheSameEachTime(Format format) {
    for (ReportDocument document : DOCUMENTS) {
      assertThat(format.write(document))
          .as(document.kind())
          .isNotEmpty()
          .isEqualTo(format.write(document));
    }
  }

  @Test
  void everyWriterIsAFormat() {
    assertThat(namesOf(Arrays.stream(Format.values()).map(Format::writer)))
        .isEqualTo(all(DocumentWriter.class));
  }

  @Test
  void everyDocumentHasASample() {
    assertThat(namesOf(DOCUMENTS.stream())).isEqualTo(all(ReportDocument.class));
  }

  @Test
  void everyBlockIsInASample() {
    assertThat(namesOf(DOCUMENTS.stream().flatMap(document -> document.blocks().stream())))
        .isEqualTo(all(Block.class));
  }

  /** A folder holds a document in several formats, each under a name of its own. */
  @Test
  void noTwoFormatsAreOneFileOfAFolder() {
    for (ReportDocument document : DOCUMENTS) {
      assertThat(Arrays.stream(Format.values())
              .flatMap(format -> format.writer().file(document).stream())
              .map(DocumentWriter.FolderFile::name))
          .contains("run.json")
          .doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStreamGetsWhatIsWrittenAndStaysOpen(Format format) {
    Pipe pipe = new Pipe();
    format.write(DOCUMENTS.get(0), pipe);
    format.write(DOCUMENTS.get(1), pipe);
    assertThat(pipe.toByteArray())
        .startsWith(format.write(DOCUMENTS.get(0)))
        .endsWith(format.write(DOCUMENTS.get(1)));
    assertThat(pipe.unflushed).isZero();
    assertThat(pipe.isClosed).isFalse();
  }

  /** Remembers what was done to it. */
  private static final class Pipe extends ByteArrayOutputStream {
    private int unflushed;
    private boolean isClosed;

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
      unflushed += length;
      super.write(bytes, offset, length);
    }

    @Override
    public void flush() {
      unflushed = 0;
    }

    @Override
    public void close() {
      isClosed = true;
    }
  }

  @Test
  void aStreamThatTakesNothingIsReported() {
    OutputStream full = new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        throw new IOException("no space left");
      }
    };
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> Format.JSON.write(DOCUMENTS.get(0), full))
        .withMessage("cannot write the json")
        .havingCause()
        .withMessage("no space left");
  }

  @ParameterizedTest
  @EnumSource
  void aFormatThatIsTextIsWrittenAsText(Format format) {
    ReportDocument document = DOCUMENTS.get(0);
    if (format.isText()) {
      assertThat(format.text(document).getBytes(StandardCharsets.UTF_8))
          .isEqualTo(format.write(document));
    } else {
      assertThatIllegalStateException().isThrownBy(() -> format.text(document));
    }
  }

  @Test
  void everyChartAndTableIsFoundByItsId() {
    for (ReportDocument document : DOCUMENTS) {
      for (Chart chart : document.charts()) {
        assertThat(document.chart(chart.caption().id()).caption().id())
            .isEqualTo(chart.caption().id());
      }
      Stream.concat(document.tables().stream(), document.sheets().stream())
          .map(ReportTable::id)
          .forEach(id -> assertThat(document.table(id).id()).isEqualTo(id));
    }
  }

  @Test
  void aChartThatIsNotThereIsToldWithThoseThatAre() {
    ReportDocument bridge = DOCUMENTS.stream()
        .filter(document -> document.kind().equals("bridge"))
        .findFirst()
        .orElseThrow();
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> bridge.chart("bridges"))
        .withMessage("no chart 'bridges', there are bridge-gpt3-2024");
  }
}
