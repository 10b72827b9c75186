import type { components } from '@shared/generated'

/** Short names for what the platform sends of procedures, decisions and forms. */
type Shapes = components['schemas']

export type WayRow = Shapes['ProceduresRow']
export type DraftRow = Shapes['ProceduresDraftRow']
export type Version = Shapes['ProceduresVersion']
export type Change = Shapes['ProceduresChangeView']
export type DraftPage = Shapes['ProceduresDraftPage']
export type Names = Shapes['ProceduresNamesView']
export type Flaw = Shapes['ProceduresFlawView']
export type Example = Shapes['ProceduresExampleView']
export type Check = Shapes['ProceduresCheckView']
export type Walk = Shapes['ProceduresWalkView']
export type Pick = Shapes['ProceduresPickForm']
export type DecisionTry = Shapes['ProceduresDecisionTryView']
export type Done = Shapes['ProceduresDoneView']

export const FORMS = ['procedure', 'decision', 'form'] as const
export type WayForm = (typeof FORMS)[number]
export const isForm = (text: string | undefined): text is WayForm => FORMS.some((form) => form === text)
export type Staying = Shapes['CasesStayingView']
export type MoveStep = Shapes['CasesMoveView']
