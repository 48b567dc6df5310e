package org.mixcost;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;

/** What a file says is read and counted, and makes nothing else happen: there is no code of ours that could. */
@AnalyzeClasses(packages = ArchitectureTest.HOUSE, importOptions = DoNotIncludeTests.class)
class OutsideWorldTest {
  /** Records and their components, whether a library is there, and a method of newer versions of Java. */
  private static final String KNOWS_THE_NAME =
      ArchitectureTest.HOUSE + "\\.(scenario\\.merge\\..*|issue\\.OptionalLibrary|cli\\.Terminals)";

  private static final Pattern STARTS = Pattern.compile(
      "java\\.lang\\.(Runtime\\.(exec|load\\w*)|System\\.load\\w*|ClassLoader\\.(load|define)Class)");

  /** The one of them that is used writes text as part of an address. */
  @ArchTest
  static final ArchRule nothingOpensAConnection = noClasses()
      .should()
      .dependOnClassesThat()
      .haveNameMatching("java\\.net\\.(?!URLEncoder$).*|javax\\.(naming|net)\\..*|java\\.rmi\\..*"
          + "|java\\.nio\\.channels\\.\\w*(Socket|Datagram)\\w*");

  @ArchTest
  static final ArchRule nothingStartsAProcessOrForeignCode = noClasses()
      .should()
      .dependOnClassesThat()
      .haveNameMatching("java\\.lang\\.(Process|ProcessBuilder)|javax\\.(script|tools)\\..*")
      .orShould()
      .callMethodWhere(describe(
          "start something",
          call -> STARTS
              .matcher(call.getTargetOwner().getName() + "." + call.getName())
              .matches()));

  @ArchTest
  static final ArchRule noObjectIsMadeOfBytes = noClasses()
      .should()
      .dependOnClassesThat()
      .haveNameMatching("java\\.io\\.Object(In|Out)put\\w*|java\\.beans\\..*");

  @ArchTest
  static final ArchRule nothingIsCalledByANameFromOutside = noClasses()
      .that()
      .haveNameNotMatching(KNOWS_THE_NAME)
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("java.lang.reflect", "java.lang.invoke")
      .orShould()
      .callMethod(Class.class, "forName", String.class)
      .orShould()
      .callMethod(Class.class, "forName", String.class, boolean.class, ClassLoader.class);
}
