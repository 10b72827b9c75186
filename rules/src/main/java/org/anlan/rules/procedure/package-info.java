/// Procedures: how a kind of matter is done, drawn in BPMN 2.0, read, proved and run by pure functions.
///
/// [ProcedureReader] turns a file into a checked [Procedure] or says what stands against it. [Interpreter] moves a matter:
/// `(procedures, progress, act) → step`. [Stages] says where it stands and [LifecycleProof] that it can never stand where its
/// [Lifecycle] does not let it. [Moving] takes a running matter over to a new version. Nothing here knows a clock, a database or a person: the `cases` module does.
///
/// How a procedure file looks (a whole one is `pothole.bpmn` among the tests):
///
/// ```xml
/// <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:anlan="https://anlan.dev/bpmn" …>
///   <process id="pothole" name="道路坑洼" anlan:labelEn="Pothole" isExecutable="true">
///     <startEvent id="reported" anlan:stage="REPORTED"/>
///     <serviceTask id="dispatch" name="派遣" anlan:call="dispatch"/>              <!-- answered by ServiceDone -->
///     <userTask id="handle" name="处置" anlan:stage="HANDLING" anlan:unit="dispatched" anlan:role="handler"
///               anlan:deadline="pothole" anlan:photos-before="1" anlan:photos-after="1">
///       <extensionElements><anlan:outcome id="handled" label="处置完成" labelEn="Handled" primary="true"/></extensionElements>
///     </userTask>
///     <boundaryEvent id="late" attachedToRef="handle" cancelActivity="false">       <!-- a reminder -->
///       <timerEventDefinition><timeDuration>rule:pothole</timeDuration></timerEventDefinition>
///     </boundaryEvent>
///     <userTask id="check" name="核查" anlan:stage="CHECKING" anlan:notBy="handle"> … pass, redo … </userTask>
///     <exclusiveGateway id="good" default="passed"/>
///     <sequenceFlow id="again" sourceRef="good" targetRef="handle">
///       <conditionExpression>outcome = "redo"</conditionExpression>                <!-- see Condition -->
///     </sequenceFlow>
///     …
///     <endEvent id="closed" anlan:stage="CLOSED"/>
/// ```
///
/// A task that lists outcomes is completed with the variable `outcome` set to one of them; a task that lists none leaves
/// `outcome` empty. A gateway right behind a task needs no default if each outcome makes one of its conditions hold. Stages
/// stand on places where a matter waits and on ends; a service without one has the stage of what lies before it.
@org.jspecify.annotations.NullMarked
package org.anlan.rules.procedure;
