/// The platform's own cases, driven from beside its desks so that nothing of them is left out.
@org.jspecify.annotations.NullMarked
package org.anlan.cases;
