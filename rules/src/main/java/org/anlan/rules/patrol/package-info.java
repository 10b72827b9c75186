/// Patrol 巡查 as pure functions: which unit grids are walked on a day, who walks them, what counts as having been there, what was missed, and
/// how posts are evaluated by it. The day, the plan and the facts are parameters.
@NullMarked
package org.anlan.rules.patrol;

import org.jspecify.annotations.NullMarked;
