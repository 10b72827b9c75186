package org.anlan.rules.items;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How an item is come by 办理方式.
///
/// @param visits how often somebody has to come 到现场次数
/// @param whyVisit why, where somebody has to
public record Handling(
    List<ServiceObject> objects,
    List<Theme> themes,
    List<HandlingForm> forms,
    CaseType caseType,
    OnlineLevel level,
    List<OnlineDepth> depth,
    int visits,
    @Nullable Words whyVisit,
    boolean appointment,
    boolean express,
    OpeningScope scope,
    @Nullable Integer quantity) {

  public Handling {
    objects = List.copyOf(objects);
    themes = List.copyOf(themes);
    forms = List.copyOf(forms);
    depth = List.copyOf(depth);
  }

  public boolean onLine() {
    return forms.contains(HandlingForm.WEB) || forms.contains(HandlingForm.MOBILE);
  }
}
