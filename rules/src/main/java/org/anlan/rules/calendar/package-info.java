/// When something is due: working days, office hours, time rules, pauses, lights and reminders, as pure functions of the city's local time.
///
/// Nothing here reads a clock; the moment "now" is always handed in. A count that meets a year whose calendar is not loaded still answers,
/// Monday to Friday, and says which year it had to guess.
@org.jspecify.annotations.NullMarked
package org.anlan.rules.calendar;
