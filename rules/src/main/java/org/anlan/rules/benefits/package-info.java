/// Benefits 惠企惠民政策 as pure functions: a policy's clause, which is a decision table (DMN), compiled once and asked of many records; whether somebody
/// gets something, how much and why; budgets shared out, and how an award moves. No clock and no files: the day is given. The order of steps is that of the domain
/// handbook §7.1 and appendix A.5.
@NullMarked
package org.anlan.rules.benefits;

import org.jspecify.annotations.NullMarked;
