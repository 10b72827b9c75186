/// Licences 电子证照: what the city certifies of persons and firms. Promises that a licence is known by one identifier for ever, with the chain of
/// its versions; that it is issued in the transaction of the act that grants it; that nobody is shown more of it than the use at hand needs,
/// which is written down and shown to the holder; and that whoever is shown one can check it.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "cli",
      "http",
      "calendar",
      "directory",
      "ledger",
      "access",
      "files",
      "documents"
    })
package org.anlan.licences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
