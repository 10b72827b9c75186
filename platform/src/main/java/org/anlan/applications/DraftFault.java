package org.anlan.applications;

import org.anlan.http.Texts;

/// What stands against handing a draft in.
///
/// @param step of the wizard where it is mended: `situation`, `form`, `pledge`, `materials` or `delivery`
/// @param field the question, element, material or part that is meant
record DraftFault(String step, String field, Texts said) {

  static final String SITUATION = "situation";
  static final String FORM = "form";
  static final String PLEDGE = "pledge";
  static final String MATERIALS = "materials";
  static final String DELIVERY = "delivery";
}
