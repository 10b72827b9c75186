import type { WayForm } from './types'

/** The least that can be drawn on: a beginning and an end, one row, one field. */
export function blank(form: WayForm, key: string, name: string): string {
  switch (form) {
    case 'procedure':
      return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:anlan="https://anlan.dev/bpmn" id="${key}-definitions" targetNamespace="https://anlan.dev/city">
  <bpmn:process id="${key}" name="${name}" anlan:labelEn="${key}" isExecutable="true">
    <bpmn:startEvent id="begun"><bpmn:outgoing>f-begun</bpmn:outgoing></bpmn:startEvent>
    <bpmn:endEvent id="ended" anlan:stage="CLOSED"><bpmn:incoming>f-begun</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="f-begun" sourceRef="begun" targetRef="ended"/>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="${key}-diagram"><bpmndi:BPMNPlane id="${key}-plane" bpmnElement="${key}">
    <bpmndi:BPMNShape id="begun-shape" bpmnElement="begun"><dc:Bounds x="160" y="182" width="36" height="36"/></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="ended-shape" bpmnElement="ended"><dc:Bounds x="420" y="182" width="36" height="36"/></bpmndi:BPMNShape>
    <bpmndi:BPMNEdge id="f-begun-edge" bpmnElement="f-begun"><di:waypoint x="196" y="200"/><di:waypoint x="420" y="200"/></bpmndi:BPMNEdge>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`
    case 'decision':
      return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:anlan="https://anlan.dev/bpmn" id="${key}-definitions" name="${key}" namespace="https://anlan.dev/city">
  <inputData id="kind-input" name="kind"><variable id="kind-variable" name="kind" typeRef="string"/></inputData>
  <decision id="${key}" name="${key}"><variable id="answer-variable" name="${key}"/>
    <informationRequirement id="needs-kind"><requiredInput href="#kind-input"/></informationRequirement>
    <decisionTable id="${key}-table" hitPolicy="FIRST">
      <input id="in-kind" label="${name}" anlan:labelEn="kind"><inputExpression id="in-kind-expression" typeRef="string"><text>kind</text></inputExpression></input>
      <output id="out-answer" name="answer" typeRef="string"/>
      <output id="out-reason" name="reason" typeRef="string"/>
      <rule id="row-1"><description>${name}</description><inputEntry id="row-1-1"><text>-</text></inputEntry><outputEntry id="row-1-2"><text>"yes"</text></outputEntry><outputEntry id="row-1-3"><text>"${name}"</text></outputEntry></rule>
    </decisionTable>
  </decision>
</definitions>`
    case 'form':
      return JSON.stringify({ title: name, titleEn: key, type: 'object', required: [], properties: { note: { type: 'string', title: name, titleEn: 'Note', maxLength: 200 } } }, null, 2)
  }
}
