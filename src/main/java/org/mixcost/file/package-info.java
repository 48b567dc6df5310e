/** Which files of the user's may be read: the one place where what a study names is opened, and what a run has read of them. */
package org.mixcost.file;
