/**
 * Sweeps and comparisons as jobs of Apache Spark.
 *
 * <p>The driver reads a request, says all that is wrong with it, and cuts its answer into slices. A task reads the same from
 * the same text and works through one slice on one thread. Text and numbers are all that travels, and a row depends on
 * nothing but them, so a task that is repeated gives the same rows. Types of Spark are seen here alone.
 */
package org.mixcost.spark;
