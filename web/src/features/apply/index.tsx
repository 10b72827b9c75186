export { ApplyPage } from './apply-page'
export { ApplyShell } from './apply-shell'
export { MyApplicationsPage } from './my-applications-page'
export { StartPage } from './start-page'
