/// Exchange 数据共享: the data that the city has of persons and firms, and who may look at what. Promises that nobody reads a field without a
/// grant for it, except whoever it is about; that every look is written down, also a refused one, and shown to the person; that a library
/// is read one record at a time by everybody outside; and that each field has one source, which corrects it when somebody says it is wrong.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "cli",
      "http",
      "calendar",
      "directory",
      "ledger",
      "access",
      "notices",
      "cases",
      "licences"
    })
package org.anlan.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
