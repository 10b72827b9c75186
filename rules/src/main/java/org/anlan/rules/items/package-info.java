/// Service items 政务服务事项 as pure functions: what an item consists of (GB/T 39554.1 and .2), its codes, what it inherits from the levels
/// above (四级四同), everything that stands against publishing it, and the rates that are read off a list of items. The day is a parameter.
@NullMarked
package org.anlan.rules.items;

import org.jspecify.annotations.NullMarked;
