package org.mixcost.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.Difference;
import org.mixcost.analysis.compare.Result;
import org.mixcost.analysis.sweep.Sweep;
import org.mixcost.analysis.sweep.Sweep.Point;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Summary;

/** Spark inside this JVM, on two threads, and what its tables are compared with. */
final class LocalSpark {
  private LocalSpark() {}

  /** The one session of all tests; a task may fail three times. */
  static synchronized SparkSession session() {
    return SparkSession.builder()
        .master("local[2,4]")
        .appName("tests of mixcost")
        .config("spark.ui.enabled", false)
        .config("spark.log.level", "ERROR")
        .getOrCreate();
  }

  /** What a table holds, row by row, each number by its bits. */
  static List<List<Object>> bits(Dataset<Row> table) {
    return table.collectAsList().stream().map(LocalSpark::bits).toList();
  }

  private static List<Object> bits(Row row) {
    List<Object> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      cells.add(bits(row.get(i)));
    }
    return cells;
  }

  private static Object bits(Object cell) {
    return cell instanceof Double number ? Long.toHexString(Double.doubleToLongBits(number)) : cell;
  }

  /** The rows that a sweep should give. */
  static List<List<Object>> rows(Sweep sweep) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < sweep.points().size(); i++) {
      Point point = sweep.points().get(i);
      for (int j = 0; j < point.totals().size(); j++) {
        List<Object> cells = new ArrayList<>(List.of((long) i));
        cells.addAll(point.words());
        point.at().forEach(value -> cells.add(bits(value)));
        cells.add(sweep.models().study().scenarios().get(j).name());
        cells.add("USD");
        addFigure(cells, Optional.of(point.totals().get(j)));
        rows.add(cells);
      }
    }
    return rows;
  }

  /** The rows that a comparison should give. */
  static List<List<Object>> rows(Comparison comparison) {
    List<List<Object>> rows = new ArrayList<>();
    for (Result result : comparison.results()) {
      List<Object> cells = new ArrayList<>(List.of((long) rows.size(), result.name(), "USD"));
      Optional<Difference> difference = comparison.differences().stream()
          .filter(one -> one.scenario().equals(result.name()))
          .findFirst();
      addFigure(cells, Optional.of(result.total()));
      addFigure(cells, difference.map(Difference::total));
      cells.add(difference.map(one -> bits(one.odds().lower())).orElse(null));
      rows.add(cells);
    }
    return rows;
  }

  private static void addFigure(List<Object> cells, Optional<Figure> figure) {
    Optional<Summary> draws = figure.flatMap(Figure::spread);
    Stream.of(
            figure.map(Figure::central),
            draws.map(Summary::mean),
            draws.map(Summary::p5),
            draws.map(Summary::p50),
            draws.map(Summary::p95))
        .forEach(number -> cells.add(number.map(LocalSpark::bits).orElse(null)));
  }
}
