/// The leak test: what one county, one unit and one citizen have, asked for at every door by all others.
@NullMarked
package org.anlan.leak;

import org.jspecify.annotations.NullMarked;
