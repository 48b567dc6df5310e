package org.mixcost.spark;

import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.mixcost.report.document.Provenance;

/** An answer as rows of a table, any part of which can be worked through alone. */
interface Rows {

  /** What is worked through, such as {@code 31 points x 10240 draws}. */
  String work();

  /** What there is of it: points of a grid, or scenarios. */
  long size();

  /** What they are made from. */
  Provenance provenance();

  /** The columns. */
  StructType schema();

  /**
   * The rows of a part, in order, each worked out when it is asked for or shortly before.
   *
   * @param from the place of the first point or scenario, from 0
   * @param to the place after the last one
   */
  Stream<Row> rows(long from, long to);
}
