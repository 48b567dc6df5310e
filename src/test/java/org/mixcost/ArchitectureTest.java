package org.mixcost;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The house the packages live in: who is above whom, and who keeps which library. */
@AnalyzeClasses(packages = ArchitectureTest.HOUSE, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  static final String HOUSE = "org.mixcost";

  private static final String FRONT_DOOR = "the root package";

  /** Ground floor first. A sub-package lives with its parent, except that each analysis has a room of its own. */
  static final List<Set<String>> FLOORS = List.of(
      Set.of("issue", "formula"),
      Set.of("quantity", "file"),
      Set.of("catalog"),
      Set.of("scenario"),
      Set.of("model"),
      Set.of("simulate"),
      Set.of("analysis"),
      Set.of("decision", "diff"),
      Set.of("report", "load"),
      Set.of(FRONT_DOOR, "serve"),
      Set.of("cli"));

  private static final Set<String> DRAWING = Set.of("report.chart.draw");

  /** The packages in which the types of a library may be seen, by the start of their names. */
  private static final Map<String, Set<String>> LIBRARY_HOMES = Map.ofEntries(
      Map.entry("org.apache.commons.text.", Set.of("issue")),
      Map.entry("org.apache.commons.statistics.", Set.of("quantity", "analysis")),
      Map.entry("org.apache.commons.csv.", Set.of("catalog", "load", "report.write")),
      Map.entry("org.apache.commons.compress.", Set.of("load.table", "report.workbook")),
      Map.entry("j2html.", Set.of("report.html")),
      Map.entry("org.dhatim.", Set.of("load.table", "report.workbook")),
      Map.entry("org.hipparchus.", Set.of("formula", "simulate", "analysis")),
      Map.entry("org.snakeyaml.", Set.of("load")),
      Map.entry("tools.jackson.", Set.of("load", "report.write")),
      Map.entry("tech.tablesaw.", Set.of("report.document")),
      Map.entry("org.jline.", Set.of("report.terminal")),
      Map.entry("org.apache.batik.", DRAWING),
      Map.entry("org.apache.pdfbox.", DRAWING),
      Map.entry("org.apache.fontbox.", DRAWING),
      Map.entry("de.rototor.", DRAWING),
      Map.entry("org.w3c.dom.", DRAWING),
      Map.entry("java.awt.", Set.of("report.chart")),
      Map.entry("javax.swing.", Set.of()),
      Map.entry("io.modelcontextprotocol.", Set.of("serve")),
      Map.entry("reactor.", Set.of("serve")),
      Map.entry("org.reactivestreams.", Set.of("serve")),
      Map.entry("picocli.", Set.of("cli")));

  /** Methods of quantities that give one number for what may be many, or another quantity. */
  private static final Set<String> SETTLES_DOUBT =
      Set.of("median", "timesOf", "quantile", "quantiles", "probability", "scale");
  /**
   * A class that checks, or a method that does; the cut of a belief to its domain; and the rank of a correlation, which
   * is a number by its key.
   */
  private static final Pattern CHECK = Pattern.compile(
      "\\w*(Check|Plausib|FasterPrecision|WorkingTime)\\w*\\..*|\\w+\\.(lambda\\$)?(check|warn|compare).*"
          + "|LeafReader\\.cut|CorrelationResolver\\..*");

  @ArchTest
  static final ArchRule everyPackageHasAFloor = classes()
      .should(new ArchCondition<>("live on a floor") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
          if (floor(type) < 0) {
            events.add(violated(type, type.getName() + " lives in a package without a floor"));
          }
        }
      })
      .allowEmptyShould(true);

  @ArchTest
  static final ArchRule aPackageUsesOnlyLowerFloors = classes()
      .should(onlyUse("lower floors", ArchitectureTest::isBelowOrAtHome))
      .allowEmptyShould(true);

  @ArchTest
  static final ArchRule aLibraryStaysHome = classes()
      .should(onlyUse("the libraries of their room", ArchitectureTest::isFromTheJdkOrAtHome))
      .allowEmptyShould(true);

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching(HOUSE + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);

  /**
   * A study opens no file by itself, whatever it names, or who keeps it to some folders could not. Only what writes files, and
   * what takes prices from lists that a study never names, does.
   */
  @ArchTest
  static final ArchRule aStudyIsReadThroughTheGate = noClasses()
      .that()
      .resideInAnyPackage(HOUSE + ".catalog..", HOUSE + ".load..", HOUSE)
      .and()
      .resideOutsideOfPackage(HOUSE + ".load.prices..")
      .and()
      .haveNameNotMatching(HOUSE + "\\.catalog\\.(PriceFiles|LawFiles|TableText)")
      .should()
      .dependOnClassesThat()
      .haveNameMatching(
          "java\\.nio\\.file\\.Files|java\\.nio\\.channels\\.\\w*FileChannel|java\\.io\\.(RandomAccess)?File\\w*");

  /** A new analysis is no matter of a format, nor a new format of an analysis. */
  @ArchTest
  static final ArchRule aDocumentAndItsWritersKnowNoAnalysis = noClasses()
      .that()
      .resideInAnyPackage(
          HOUSE + ".report.document",
          HOUSE + ".report.html",
          HOUSE + ".report.latex",
          HOUSE + ".report.workbook",
          HOUSE + ".report.write")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(
          HOUSE + ".report.present..",
          HOUSE + ".analysis..",
          HOUSE + ".simulate..",
          HOUSE + ".model..",
          HOUSE + ".scenario..");

  @ArchTest
  static final ArchRule whoPresentsAnAnswerKnowsNoFormat = noClasses()
      .that()
      .resideInAPackage(HOUSE + ".report.present..")
      .should()
      .dependOnClassesThat()
      .resideInAPackage(HOUSE + ".report.write..");

  /** A command reads options and calls; what is done for it is a method of the library, for all who use that. */
  @ArchTest
  static final ArchRule aCommandRunsNoAnalysisItself = noClasses()
      .that()
      .resideInAPackage(HOUSE + ".cli..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(HOUSE + ".report.chart..", HOUSE + ".load", HOUSE + ".load.document..")
      .orShould()
      .dependOnClassesThat()
      .haveNameMatching(HOUSE + "\\.analysis\\..*(Run|Search|Indices|Explainer)");

  /**
   * What a file says may be uncertain, and an analysis may move it, so what follows from it is a line of the model and
   * not a number that is worked out once, when the file is read. Only what is checked, and changes no result, looks at
   * middle values.
   */
  @ArchTest
  static final ArchRule aReaderOfFilesComputesNothing = classes()
      .that()
      .resideInAPackage(HOUSE + ".load..")
      .should(new ArchCondition<>("compute nothing but for a check") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
          Stream.concat(
                  type.getMethodCallsFromSelf().stream(),
                  type.getMethodReferencesFromSelf().stream())
              .filter(call -> isArithmetic(call.getTarget()))
              .filter(call -> !isInACheck(call))
              .forEach(call -> events.add(violated(call, call.getDescription())));
        }
      });

  private static boolean isArithmetic(CodeUnitAccessTarget target) {
    String owner = target.getOwner().getPackageName();
    return owner.equals(HOUSE + ".formula")
        || (owner.equals(HOUSE + ".quantity") && SETTLES_DOUBT.contains(target.getName()));
  }

  private static boolean isInACheck(JavaCodeUnitAccess<?> call) {
    return CHECK
        .matcher(call.getOriginOwner().getSimpleName() + "." + call.getOrigin().getName())
        .matches();
  }

  private static boolean isBelowOrAtHome(Dependency use) {
    JavaClass user = use.getOriginClass();
    JavaClass used = use.getTargetClass().getBaseComponentType();
    return !isInTheHouse(used) || room(user).equals(room(used)) || floor(used) < floor(user);
  }

  private static boolean isFromTheJdkOrAtHome(Dependency use) {
    JavaClass used = use.getTargetClass().getBaseComponentType();
    return LIBRARY_HOMES.entrySet().stream()
        .filter(library -> used.getName().startsWith(library.getKey()))
        .findFirst()
        .map(library ->
            library.getValue().stream().anyMatch(home -> livesIn(use.getOriginClass(), home)))
        .orElse(isInTheHouse(used) || isFromTheJdk(used));
  }

  private static boolean livesIn(JavaClass type, String home) {
    return (type.getPackageName() + ".").startsWith(HOUSE + "." + home + ".");
  }

  private static boolean isFromTheJdk(JavaClass type) {
    return type.isPrimitive()
        || type.getName().startsWith("java.")
        || type.getName().startsWith("javax.");
  }

  private static boolean isInTheHouse(JavaClass type) {
    return (type.getPackageName() + ".").startsWith(HOUSE + ".");
  }

  private static int floor(JavaClass type) {
    for (int floor = 0; floor < FLOORS.size(); floor++) {
      if (FLOORS.get(floor).contains(family(type))) {
        return floor;
      }
    }
    return -1;
  }

  /** The part of a package's name that tells its floor: {@code report} for {@code org.mixcost.report.chart}. */
  static String family(JavaClass type) {
    return room(type).split("\\.")[0];
  }

  /** A family, or one analysis: classes in one room know each other. */
  private static String room(JavaClass type) {
    String name = type.getPackageName();
    if (name.equals(HOUSE)) {
      return FRONT_DOOR;
    }
    String[] parts = name.substring(HOUSE.length() + 1).split("\\.");
    return parts[0].equals("analysis") && parts.length > 1 ? parts[0] + "." + parts[1] : parts[0];
  }

  private static ArchCondition<JavaClass> onlyUse(String what, Predicate<Dependency> allowed) {
    return new ArchCondition<>("only use " + what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(allowed.negate())
            .forEach(use -> events.add(violated(use, use.getDescription())));
      }
    };
  }
}
