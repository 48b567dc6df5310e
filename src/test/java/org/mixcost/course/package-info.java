/** The arithmetic of studies that come with the project, as a second opinion on what they come to. */
package org.mixcost.course;
