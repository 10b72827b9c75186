package org.anlan.command;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.anlan.cases.Publishing.Published;
import org.anlan.command.Spark.Group;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where the apps of others post requests and look at them: POST Service Request, GET Service Requests, GET Service Request and GET
/// service_request_id from a token of GeoReport v2. Each address also ends in `.xml` or `.json`.
@RestController
class RequestDoor {

  private static final String ROOT = "service_requests";
  private static final String EACH = "request";

  private final Gate gate;
  private final Posting posting;
  private final Requests requests;
  private final Receiving receiving;
  private final Answering answering;

  RequestDoor(
      Gate gate, Posting posting, Requests requests, Receiving receiving, Answering answering) {
    this.gate = gate;
    this.posting = posting;
    this.requests = requests;
    this.receiving = receiving;
    this.answering = answering;
  }

  @Operation(description = "Form fields as GeoReport v2 has them; docs/open311.md lists them.")
  @PostMapping({"/open311/v2/requests", "/open311/v2/requests.xml", "/open311/v2/requests.json"})
  ResponseEntity<byte[]> post(HttpServletRequest request) {
    var asked = Asked.of(request);
    var key = gate.write(asked);
    var taken = posting.take(asked, key, receiving.token(request));
    var row = Group.of();
    if (Receiving.later(request)) row.and("token", taken.token());
    else row.and("service_request_id", taken.number().text());
    row.and("service_notice", taken.notice().in(asked.language())).and("account_id", null);
    return answering.answer(asked, ROOT, Spark.many(EACH, List.of(row)));
  }

  @Parameter(name = "service_request_id", in = ParameterIn.QUERY)
  @Parameter(name = "service_code", in = ParameterIn.QUERY)
  @Parameter(name = "status", in = ParameterIn.QUERY)
  @Parameter(name = "start_date", in = ParameterIn.QUERY)
  @Parameter(name = "end_date", in = ParameterIn.QUERY)
  @Parameter(name = "page", in = ParameterIn.QUERY)
  @Parameter(name = "page_size", in = ParameterIn.QUERY)
  @Parameter(name = "extensions", in = ParameterIn.QUERY)
  @GetMapping({"/open311/v2/requests", "/open311/v2/requests.xml", "/open311/v2/requests.json"})
  ResponseEntity<byte[]> list(HttpServletRequest request) {
    var asked = Asked.of(request);
    gate.read(asked);
    var numbers = asked.list("service_request_id");
    if (!numbers.isEmpty()) return answer(asked, requests.list(numbers));
    var span = requests.span(asked);
    var pages = Pages.of(asked);
    var rows = requests.list(asked, span, pages);
    var shown = tree(asked, pages.cut(rows));
    return pages.hasNext(rows)
        ? answering.page(asked, ROOT, shown, receiving.next(pages, asked, span))
        : answering.answer(asked, ROOT, shown);
  }

  @GetMapping("/open311/v2/requests/{request}")
  ResponseEntity<byte[]> get(@PathVariable String request, HttpServletRequest whole) {
    var asked = Asked.of(whole);
    gate.read(asked);
    return answer(asked, List.of(requests.get(asked.name())));
  }

  @GetMapping("/open311/v2/tokens/{token}")
  ResponseEntity<byte[]> token(@PathVariable String token, HttpServletRequest request) {
    var asked = Asked.of(request);
    gate.read(asked);
    var number = receiving.find(asked.name());
    var row = Group.of().and("service_request_id", number.text()).and("token", asked.name());
    return answering.answer(asked, ROOT, Spark.many(EACH, List.of(row)));
  }

  private ResponseEntity<byte[]> answer(Asked asked, List<Published> rows) {
    return answering.answer(asked, ROOT, tree(asked, rows));
  }

  private Spark tree(Asked asked, List<Published> rows) {
    var extended = asked.find("extensions").filter("true"::equalsIgnoreCase).isPresent();
    return Spark.many(
        EACH, rows.stream().map(row -> requests.request(row, asked.language(), extended)).toList());
  }
}
