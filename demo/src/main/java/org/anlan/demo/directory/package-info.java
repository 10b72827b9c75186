/// Who works for the invented city: divisions by name, units, posts, people, and when they are there.
@org.jspecify.annotations.NullMarked
package org.anlan.demo.directory;
