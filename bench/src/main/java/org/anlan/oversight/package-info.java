/// What the bench asks of oversight from inside.
@org.jspecify.annotations.NullMarked
package org.anlan.oversight;
