/** What tests share: golden files and the command line in the process of the test. */
package org.mixcost.testing;
