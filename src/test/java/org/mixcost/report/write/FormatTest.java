package org.mixcost.report.write;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mixcost.report.document.Block;
import org.mixcost.report.document.ReportDocument;

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
}
