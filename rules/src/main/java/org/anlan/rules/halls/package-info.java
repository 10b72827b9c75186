/// Halls 政务大厅 as pure functions: who is called next and when, how long somebody will wait, when no more tickets are given, which window
/// should be opened beside, and what is asked for most. The rules of a queue are a city's own (handbook: no standard fixes them); the time is a parameter.
@NullMarked
package org.anlan.rules.halls;

import org.jspecify.annotations.NullMarked;
