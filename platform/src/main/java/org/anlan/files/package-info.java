/// The papers: what people hand in, kept once under the hash of its content.
/// Promises that a stored picture is a picture, upright, of bearable size and without any hidden data such as the place it was
/// taken at; that only who handed it in, or who may see what it hangs on, gets it; and that what hangs on nothing goes after a day.
@NullMarked
@ApplicationModule(allowedDependencies = {"http", "access"})
package org.anlan.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
