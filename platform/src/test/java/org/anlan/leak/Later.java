package org.anlan.leak;

import java.util.Map;

/// What [LeakTest] knows of doors whose things no matter has at its beginning.
final class Later {

  /// Doors to things that grow out of a matter later and that this one has none of; strangers are tried at them all the same.
  static final Map<String, String> DOORS =
      Map.ofEntries(
          Map.entry("/api/applications/checks/{number}", "of a commitment; TrustStoryTest"),
          Map.entry("/api/halls/{hall}", "of a hall; HallsStoryTest"),
          Map.entry("/api/halls/{hall}/display", "of a hall, without anybody; HallsStoryTest"),
          Map.entry("/api/halls/{hall}/window", "of a clerk's own window; HallsStoryTest"),
          Map.entry("/api/halls/{hall}/window/items", "of a hall; HallsStoryTest"),
          Map.entry("/api/halls/{hall}/window/stars", "a clerk's own sums; HallsStoryTest"),
          Map.entry("/api/halls/{hall}/live", "of a leader of the hall; HallsStoryTest"),
          Map.entry("/api/halls/{hall}/issuing", "of the issuing desk; HallsStoryTest"),
          Map.entry("/api/halls/tickets/{code}", "by the code on a slip; HallsStoryTest"),
          Map.entry("/api/halls/tickets/{code}/written", "by the code on a slip; HallsStoryTest"),
          Map.entry("/api/halls/ratings/{code}", "by a code that holds once; HallsStoryTest"),
          Map.entry("/api/halls/helper", "of a helper; AgentsStoryTest"),
          Map.entry("/api/applications/forms/{item}", "of an item; ApplyStoryTest"),
          Map.entry("/api/applications/forms/{item}/schema", "of an item; FormsStoryTest"),
          Map.entry("/api/applications/drafts/{id}", "a draft of one's own; ApplyStoryTest"),
          Map.entry(
              "/api/applications/drafts/{id}/transcripts",
              "of a draft of one's own; TranscriptStoryTest"),
          Map.entry("/api/applications/{number}", "of an application; ApplicationStoryTest"),
          Map.entry("/api/benefits/lists/{number}", "a published list; BenefitsStoryTest"),
          Map.entry("/api/benefits/lists/{number}/entries", "of one; BenefitsStoryTest"),
          Map.entry("/api/benefits/policies/{code}", "a policy for everybody; BenefitsStoryTest"),
          Map.entry("/api/benefits/mine/policies/{code}", "one's own; BenefitsStoryTest"),
          Map.entry("/api/benefits/desk/policies/{code}", "of a department; BenefitsStoryTest"),
          Map.entry("/api/benefits/desk/lists/{number}", "of a department; BenefitsStoryTest"),
          Map.entry(
              "/api/benefits/desk/lists/{number}/entries", "of a department; BenefitsStoryTest"),
          Map.entry("/api/benefits/desk/awards/{id}", "of a department; BenefitsStoryTest"),
          Map.entry("/api/benefits/desk/batches/{number}/file", "of the payer; BenefitsStoryTest"),
          Map.entry("/api/cases/documents.pdf", "what was issued; ApplicationStoryTest"),
          Map.entry("/api/cases/documents.zip", "what was issued; ApplicationStoryTest"),
          Map.entry("/api/cases/{number}/archive", "of a closed case; PackageStoryTest"),
          Map.entry(
              "/api/documents/verify/{code}",
              "by a code that only the document tells; DocumentStoryTest"),
          Map.entry(
              "/api/files/uploads/{id}",
              "a paper on its way in, told to who hands it in; UploadStoryTest"),
          Map.entry("/open311/v2/tokens/{token}", "of what came in by an app; Open311StoryTest"),
          Map.entry("/api/notices/queue/{id}", "a message that left the platform; GatewaysTest"),
          Map.entry("/api/procedures/drafts/{id}", "a change of a procedure; DraftStoryTest"),
          Map.entry("/api/procedures/drafts/{id}/comparison", "what it changes; DraftStoryTest"),
          Map.entry("/api/oversight/orders/{number}", "an order of supervision; OrderStoryTest"),
          Map.entry("/api/services/items/{code}", "a guide for everybody; ItemsStoryTest"),
          Map.entry("/api/services/items/{code}/case", "a guide for everybody; ItemsStoryTest"),
          Map.entry("/api/halls/near/{item}", "places of an item; HallsStoryTest"),
          Map.entry("/api/services/desk/items/{code}/sayings", "of an item; GuideStoryTest"),
          Map.entry("/api/services/joint/{code}", "a theme for everybody; ThemesStoryTest"),
          Map.entry("/api/services/desk/items/{code}", "of one's own unit; ItemsStoryTest"),
          Map.entry(
              "/api/services/desk/items/{code}/comparison", "of one's own unit; ItemsStoryTest"),
          Map.entry("/api/ratings/callbacks/{id}", "a call after the end; AfterCareStoryTest"),
          Map.entry("/api/ratings/reviews/{id}", "a bad rating; AfterCareStoryTest"),
          Map.entry("/api/patrol/rounds", "of a leader; PatrolStoryTest"),
          Map.entry("/api/patrol/rounds/{id}", "of its collector; PatrolStoryTest"),
          Map.entry("/api/patrol/rounds/{id}/substitutes", "of a leader; PatrolStoryTest"),
          Map.entry("/api/archive/lists/{id}", "a list of destruction; DestructionStoryTest"),
          Map.entry("/api/archive/lists/{id}/table", "the same as a table; DestructionStoryTest"));

  private Later() {}
}
