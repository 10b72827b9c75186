/// What is drawn from the code into `docs/drawn`: modules, lifecycles, tables, problems, outcomes. `make docs` writes it; an
/// ordinary test run fails when the code and the drawings have parted.
@NullMarked
package org.anlan.drawn;

import org.jspecify.annotations.NullMarked;
