/** What tests share: golden files, the command line in the process of the test, and a browser. */
package org.mixcost.testing;
