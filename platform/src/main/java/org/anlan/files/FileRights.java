package org.anlan.files;

import org.anlan.access.Caller;

/// Says who may see a file that hangs on something. Each module that hangs files on its things provides one bean.
@FunctionalInterface
public interface FileRights {

  /// @param attachedTo what the file hangs on, as given to [FileDesk#attach]: a thing, and behind a slash a part of it; false for what the module does not know
  boolean maySee(Caller caller, String attachedTo);
}
