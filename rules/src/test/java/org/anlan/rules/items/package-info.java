/// Tests of what an item may be.
@org.jspecify.annotations.NullMarked
package org.anlan.rules.items;
