/// Bench: what a case costs here and in general engines, measured side by side in one run, so that outside load strikes all alike.
@org.jspecify.annotations.NullMarked
package org.anlan.bench;
