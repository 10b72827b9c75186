package org.anlan.ledger;

import java.time.Duration;
import java.util.UUID;
import org.anlan.http.Absent;
import org.anlan.http.ClientAddress;
import org.anlan.http.Problem;
import org.anlan.http.Rate;
import org.anlan.http.Rates;
import org.anlan.http.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where the proof of one entry is had, and where a witness hands in what it signed.
@RestController
class ProofDoor {

  /// @param signatures the witness's lines, as C2SP writes them
  record WitnessForm(long size, String signatures) {}

  record WitnessView(long size, int taken) {}

  private final ProofDesk desk;
  private final Rate rate;

  ProofDoor(ProofDesk desk, Rates rates) {
    this.desk = desk;
    this.rate = rates.limit(60, Duration.ofSeconds(1));
  }

  @GetMapping("/api/ledger/proof")
  ResponseEntity<String> proof(@RequestParam UUID entry) {
    return switch (desk.prove(entry)) {
      case ProofDesk.Outcome.Proved(var proof) ->
          ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(proof.text());
      case ProofDesk.Outcome.NotYet waiting -> throw notYet();
      case ProofDesk.Outcome.Unknown(var id) ->
          throw new Absent(new Texts("存证记录", "ledger entry"), id.toString());
    };
  }

  @PostMapping("/api/ledger/witness")
  WitnessView witness(
      jakarta.servlet.http.HttpServletRequest request, @RequestBody WitnessForm form) {
    rate.take(ClientAddress.of(request));
    return switch (desk.witness(form.size(), form.signatures())) {
      case ProofDesk.Witnessed.Taken(var count) -> new WitnessView(form.size(), count);
      case ProofDesk.Witnessed.NoSuchCheckpoint(var size) ->
          throw new Absent(new Texts("存证检查点", "checkpoint of this size"), Long.toString(size));
      case ProofDesk.Witnessed.NotKnown(var name) -> throw notKnown(name);
      case ProofDesk.Witnessed.Wrong(var why) -> throw wrong(why);
    };
  }

  private static Problem notYet() {
    return Problem.of(
            HttpStatus.CONFLICT, "proof-not-yet", new Texts("证明尚未生成", "The proof is not there yet"))
        .saying(
            new Texts(
                "这项操作刚刚记录，日志每秒签名一次。请两秒后再取。",
                "This act was recorded a moment ago and the log signs once a second. Ask again in two seconds."))
        .retryAfter(Duration.ofSeconds(2));
  }

  private static Problem notKnown(String name) {
    return Problem.of(
            HttpStatus.FORBIDDEN,
            "witness-not-known",
            new Texts("见证人未登记", "The witness is not known"))
        .saying(
            new Texts(
                    "“%s”不在本平台登记的见证人之列。请管理员在 ANLAN_WITNESSES 中登记其公钥。",
                    "“%s” is not among the witnesses of this platform. Have its public key entered in ANLAN_WITNESSES.")
                .with(name))
        .at("signatures");
  }

  private static Problem wrong(String why) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "cosignature-wrong",
            new Texts("见证签名不对", "The cosignature is wrong"))
        .saying(
            new Texts(
                    "签名与该检查点不符：%s 请对同一检查点重新签名。",
                    "It does not fit the checkpoint: %s Sign that checkpoint again.")
                .with(why))
        .at("signatures");
  }
}
