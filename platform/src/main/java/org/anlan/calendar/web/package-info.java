/// The calendar's doors: working days and time rules, for everybody to read.
@org.jspecify.annotations.NullMarked
package org.anlan.calendar.web;
