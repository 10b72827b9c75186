/// The papers: what people hand in, kept once under the hash of its content.
/// Promises that a paper is what it says by its content, of a kind and size that the city takes, and was checked for what could run in it
/// before anybody got it; that a stored picture is upright and without any hidden data such as the place it was taken at; that only who
/// handed a file in, or who may see what it hangs on, gets it; that a broken-off upload goes on where it stopped; and that what hangs on
/// nothing goes after the time that the city sets.
@NullMarked
@ApplicationModule(allowedDependencies = {"cli", "http", "access"})
package org.anlan.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
