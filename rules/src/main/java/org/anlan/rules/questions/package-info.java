/// Asking people as little as possible: which question to ask next where only some of them change what comes out.
@NullMarked
package org.anlan.rules.questions;

import org.jspecify.annotations.NullMarked;
