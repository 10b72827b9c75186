package org.anlan.command;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.anlan.cases.CaseNumber;
import org.anlan.command.Spark.Group;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// What becomes of requests, step by step, and words that apps add: the service request updates by which mySociety extended GeoReport v2. Each
/// address also ends in `.xml` or `.json`.
@RestController
class UpdateDoor {

  private static final String ROOT = "service_request_updates";
  private static final String EACH = "request_update";

  private final Gate gate;
  private final Posting posting;
  private final Requests requests;
  private final Receiving receiving;
  private final Answering answering;

  UpdateDoor(
      Gate gate, Posting posting, Requests requests, Receiving receiving, Answering answering) {
    this.gate = gate;
    this.posting = posting;
    this.requests = requests;
    this.receiving = receiving;
    this.answering = answering;
  }

  @Parameter(name = "service_request_id", in = ParameterIn.QUERY)
  @Parameter(name = "start_date", in = ParameterIn.QUERY)
  @Parameter(name = "end_date", in = ParameterIn.QUERY)
  @Parameter(name = "page", in = ParameterIn.QUERY)
  @Parameter(name = "page_size", in = ParameterIn.QUERY)
  @GetMapping({
    "/open311/v2/servicerequestupdates",
    "/open311/v2/servicerequestupdates.xml",
    "/open311/v2/servicerequestupdates.json"
  })
  ResponseEntity<byte[]> list(HttpServletRequest request) {
    var asked = Asked.of(request);
    gate.read(asked);
    var number = number(asked);
    var span = requests.span(asked);
    var pages = Pages.of(asked);
    var steps = requests.listSteps(number, span, pages);
    var rows =
        pages.cut(steps).stream().map(step -> requests.update(step, asked.language())).toList();
    var shown = Spark.many(EACH, rows);
    return pages.hasNext(steps)
        ? answering.page(asked, ROOT, shown, receiving.next(pages, asked, span))
        : answering.answer(asked, ROOT, shown);
  }

  private Optional<CaseNumber> number(Asked asked) {
    return asked.find("service_request_id").map(requests::get).map(one -> one.number());
  }

  @Operation(description = "Form fields as docs/open311.md lists them.")
  @PostMapping({
    "/open311/v2/servicerequestupdates",
    "/open311/v2/servicerequestupdates.xml",
    "/open311/v2/servicerequestupdates.json"
  })
  ResponseEntity<byte[]> post(HttpServletRequest request) {
    var asked = Asked.of(request);
    var key = gate.write(asked);
    var id = posting.add(asked, key, receiving.token(request));
    var row = Group.of().and("update_id", id).and("account_id", null);
    return answering.answer(asked, ROOT, Spark.many(EACH, List.of(row)));
  }
}
