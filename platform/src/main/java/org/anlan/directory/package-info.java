/// Placeholder until the directory's own module is merged.
@org.jspecify.annotations.NullMarked
package org.anlan.directory;
