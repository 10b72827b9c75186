/// Who decides for whom in a family 监护与委托 as pure functions; the day is a parameter.
@NullMarked
package org.anlan.rules.family;

import org.jspecify.annotations.NullMarked;
