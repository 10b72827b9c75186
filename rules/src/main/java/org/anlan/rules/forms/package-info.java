/// Forms that are made from the field dictionary 字段字典: which data elements an item asks for in a case, as a schema that other systems can
/// check by, and what stands against what somebody answered.
@NullMarked
package org.anlan.rules.forms;

import org.jspecify.annotations.NullMarked;
