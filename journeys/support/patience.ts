/** How long to wait for something that must come, in ms; `PATIENCE=3` waits three times as long on a busy machine. */
export const patience = (ms: number): number => ms * Number(process.env['PATIENCE'] ?? 1)
