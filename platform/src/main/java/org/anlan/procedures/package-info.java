/// Procedures: how something is done. BPMN files become checked, versioned procedures, DMN files decisions that explain
/// themselves. Others ask for a procedure or a decision by its key; nothing unchecked is ever published.
@NullMarked
@ApplicationModule(allowedDependencies = {"http"})
package org.anlan.procedures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
