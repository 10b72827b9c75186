package org.anlan.calendar;

import org.anlan.http.Texts;
import org.anlan.rules.calendar.Light;

/// How a promise stands at a moment: the light, and the words beside it such as 剩 3 个工作日 / 3 working days left.
public record Standing(Light.Colour colour, Texts left) {
  static Standing of(Light light) {
    return new Standing(light.colour(), new Texts(light.left().zh(), light.left().en()));
  }
}
