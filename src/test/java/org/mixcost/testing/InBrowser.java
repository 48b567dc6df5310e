package org.mixcost.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Tests that take a {@link Browser}, in which the page of a report is open. There is one browser, so one class follows the
 * other; where it or its driver is missing, they are skipped.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
@ResourceLock("browser")
public @interface InBrowser {
  /** The study of the report: it has knobs, and a chart and a table of each kind. */
  String STUDY = "02-every-kind-of-source.yaml";
}
