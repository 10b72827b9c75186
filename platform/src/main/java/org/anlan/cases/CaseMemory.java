package org.anlan.cases;

import java.util.Set;

/// What a module above keeps of cases. Each that does provides one bean: a case with open work is not archived, and a destroyed one is
/// forgotten everywhere.
public interface CaseMemory {

  /// Whether its work on the case is not done yet, such as an order without an answer.
  boolean isOpen(CaseNumber number);

  /// Takes away all that it keeps of the case, within the caller's transaction; figures that name nobody stay.
  ///
  /// @return what its files hang on, which go as well
  Set<String> forget(CaseNumber number);
}
