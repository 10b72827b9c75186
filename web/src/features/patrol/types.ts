import type { components } from '@shared/generated'

/** Short names for what the platform says of patrol. */
type Shapes = components['schemas']

export type Today = Shapes['CommandTodayView']
export type Round = Shapes['CommandRoundView']
export type Stop = Shapes['CommandStopView']
export type Find = Shapes['CommandFindView']
export type Line = Shapes['CommandLineView']
export type Waiting = Shapes['CasesWaitingView']
export type CheckForm = Shapes['CommandCheckForm']
export type Evaluation = Shapes['CommandEvaluationView']
export type Subject = Shapes['CommandEvaluatedView']
export type FigureTitle = Shapes['CommandFigureTitle']
