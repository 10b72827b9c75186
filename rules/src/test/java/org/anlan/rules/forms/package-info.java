@NullMarked
package org.anlan.rules.forms;

import org.jspecify.annotations.NullMarked;
