/** What is downloaded is complete, runs where it is put, and leaves nothing behind. */
package org.mixcost.release;
