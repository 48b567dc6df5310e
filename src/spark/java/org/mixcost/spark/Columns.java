package org.mixcost.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Summary;

/** The columns of a table; a figure has one for its central value and four for its draws. */
final class Columns {
  private static final List<String> OF_DRAWS = List.of("mean", "p5", "p50", "p95");

  private final List<StructField> fields = new ArrayList<>();

  Columns wholeNumber(String name) {
    fields.add(DataTypes.createStructField(name, DataTypes.LongType, false));
    return this;
  }

  Columns text(String name) {
    fields.add(DataTypes.createStructField(name, DataTypes.StringType, false));
    return this;
  }

  /** Numbers, with their unit as the comment of the column. */
  Columns number(String name, String unit) {
    fields.add(DataTypes.createStructField(name, DataTypes.DoubleType, false).withComment(unit));
    return this;
  }

  /** Numbers that not every row has. */
  Columns numberIfAny(String name) {
    fields.add(DataTypes.createStructField(name, DataTypes.DoubleType, true));
    return this;
  }

  /**
   * The columns of a figure that every row has, with or without draws.
   *
   * @param prefix before their names
   */
  Columns figure(String prefix) {
    fields.add(DataTypes.createStructField(prefix + "central", DataTypes.DoubleType, false));
    OF_DRAWS.forEach(name -> numberIfAny(prefix + name));
    return this;
  }

  /** The columns of a figure that not every row has. */
  Columns figureIfAny(String prefix) {
    numberIfAny(prefix + "central");
    OF_DRAWS.forEach(name -> numberIfAny(prefix + name));
    return this;
  }

  StructType schema() {
    return DataTypes.createStructType(fields);
  }

  /** The values of a figure, none of them where it is missing; those of its draws alone where it has none. */
  static List<Double> values(Optional<Figure> figure) {
    Optional<Summary> draws = figure.flatMap(Figure::spread);
    return Stream.of(
            figure.map(Figure::central),
            draws.map(Summary::mean),
            draws.map(Summary::p5),
            draws.map(Summary::p50),
            draws.map(Summary::p95))
        .collect(ArrayList::new, (all, one) -> all.add(one.orElse(null)), ArrayList::addAll);
  }

  /** A row of single values and of lists of values. */
  static Object[] cells(Object... parts) {
    return Arrays.stream(parts)
        .flatMap(part -> part instanceof List<?> several ? several.stream() : Stream.of(part))
        .toArray();
  }
}
